"""Fictitious credit reports of today, as the relay takes them: it checks as of the day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

NAME, NUMBER = "江晓样", "320281198503079970"
SECRET = "账户甲的虚构编号"  # stands in the report, in what is never read
UNIT = (
    "<PF04><PF04A><PF04AQ01>江阴市虚构执法局</PF04AQ01><PF04AQ02>罚款第{number}号</PF04AQ02>"
    "<PF04AJ01>{amount}</PF04AJ01><PF04AR01>{month}</PF04AR01><PF04AR02>0000-00</PF04AR02>"
    "<PF04AQ03/></PF04A></PF04>"
)


def report(*amounts: str, number: str = "R1", damaged: bool = False) -> bytes:
    """A report with a penalty for each amount; one that is no number is a mistake."""
    now = datetime.now(UTC)
    month = (now - timedelta(days=90)).strftime("%Y-%m")
    units = "".join(
        UNIT.format(number=place, amount=amount, month=month)
        for place, amount in enumerate(amounts, 1)
    )
    day = (now - timedelta(days=2)).strftime("%Y-%m-%dT09:30:00")
    text = (
        "<Document><Msg><ResultCode>AAA000</ResultCode><ReportMessage><Document><PRH><PA01>"
        f"<PA01A><PA01AI01>{number}</PA01AI01><PA01AR01>{day}</PA01AR01></PA01A>"
        f"<PA01B><PA01BQ01>{NAME}</PA01BQ01><PA01BD01>10</PA01BD01><PA01BI01>{NUMBER}</PA01BI01>"
        "<PA01BI02/><PA01BD02>25</PA01BD02></PA01B></PA01></PRH>"
        f"<PDA><PD01><PD01A><PD01AI01>{SECRET}</PD01AI01></PD01A></PD01></PDA>"
        f"<PAP>{units}</PAP></Document></ReportMessage></Msg></Document>"
    )
    return (text.replace("</PAP>", "</PAQ>") if damaged else text).encode()
