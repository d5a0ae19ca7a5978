"""A small classification and a small exchange specification, as source folders to change.

The ladders have the shape of those seen for water fees: how long, how often in a year, and how
many matters of the lower level; none of them is anybody's rule.
"""

# ruff: noqa: E501 - a row of a table is a line

CLASSIFICATION = {
    "classification.toml": """\
id = "trial-dishonesty"
version = "0.1.0"
edition = "trial"
label = { zh = "试验分类标准", en = "trial classification" }
effective_from = "2026-04-01"
status = "draft"
publisher = "cn.example"
""",
    "acts.csv": """\
id,title,rank
law,某法,law
""",
    "schemes.csv": """\
id,version,zh,en,source,counted_from
trial,1,试验,trial,none,document_date
""",
    "levels.csv": """\
scheme,code,rank,zh,en,months_from,months_until,published,decided,listing
trial,0,0,未定,not decided,,,never,,
trial,1,1,一般,ordinary,0,3,if_necessary,true,
trial,2,2,较重,rather serious,3,12,always,true,
trial,3,3,严重,serious,12,36,always,true,
""",
    "documents.csv": """\
id,zh,en,acts
judgment,生效判决书,judgment in force,law
""",
    "criteria.csv": """\
id,scheme,judged,measure,fact,zh,en,documents,outcome,level,lower,lower_end,upper,upper_end,unit,window_months,counted,acts
overdue-0,trial,arrears,duration,overdue,不足二个月,under two months,judgment,none,,0,closed,2,open,months,,,law
overdue-1,trial,arrears,duration,overdue,二至三个月,two to three months,judgment,level,1,2,closed,3,open,months,,,law
overdue-2,trial,arrears,duration,overdue,三至六个月,three to six months,judgment,level,2,3,closed,6,closed,months,,,law
overdue-3,trial,arrears,duration,overdue,六个月以上,over six months,judgment,level,3,6,open,,,months,,,law
late-0,trial,arrears,count,late,一次以下,up to once,judgment,none,,0,closed,1,closed,times,12,,law
late-1,trial,arrears,count,late,二次以上,twice or more,judgment,level,1,2,closed,,,times,12,,law
again-0,trial,arrears,escalation,again,一次以下,up to one,judgment,none,,0,closed,2,open,times,12,1,law
again-2,trial,arrears,escalation,again,二次以上,two or more,judgment,level,2,2,closed,,,times,12,1,law
""",
}

SPECIFICATION = {
    "specification.toml": """\
id = "trial-exchange"
version = "0.1.0"
edition = "trial"
label = { zh = "试验交换规范", en = "trial exchange specification" }
effective_from = "2026-04-01"
status = "draft"
publisher = "cn.example"
""",
    "acts.csv": "id,title,rank\nlaw,某法,law\n",
    "streams.csv": """\
id,zh,en,direction,partner,record_types,cadence,content,shapes,deadline
up,上报,upward,out,province,penalty,daily,incremental,file,soon
""",
    "messages.csv": "id,zh,en,source\nnote,回执,receipt,none\n",
    "message_fields.csv": """\
message,name,zh,en,type,required,terms,pattern,minimum
note,result,结果,result,text,true,result,,
note,all,总数,all,integer,true,,,0
note,good,合格,good,integer,true,,,0
note,bad,不合格,bad,integer,true,,,0
""",
    "sums.csv": "message,total,parts\nnote,all,good;bad\n",
    "terms.csv": "set,code,zh,en\nresult,fine,合格,fine\nresult,wrong,不合格,wrong\n",
    "shapes.csv": "id,zh,en,format,source,name_pattern\nfile,文件,file,xml,none,[0-9]{4}\\.xml\n",
    "parts.csv": "shape,group,position,name,zh,en\nfile,record,1,xm,姓名,name\n",
    "deadlines.csv": """\
id,zh,en,rule,start,action,days,counting,acts
soon,及时,soon,X-12,decided,publish,7,working,law
""",
}


def write(files, folder):
    """Write a source folder, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text)
    return folder
