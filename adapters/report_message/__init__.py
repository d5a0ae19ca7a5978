"""Credit reports that others read: records -> messages in XML and JSON, and checks of such."""
