import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStreamReader;
import java.util.Base64;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * The Xerces of the JDK on one XSD: a document in base64 on each line comes in, 1 (refused) or 0
 * goes out.
 */
public final class Xerces {
    public static void main(String[] arguments) throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(new File(arguments[0]));
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            byte[] document = Base64.getDecoder().decode(line);
            System.out.println(isValid(schema, document) ? "0" : "1");
        }
    }

    private static boolean isValid(Schema schema, byte[] document) throws Exception {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
            return true;
        } catch (SAXException refused) {
            return false;
        }
    }
}
