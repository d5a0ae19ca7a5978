"""A check: what was looked at, how it stands, and what to do about it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from exchange.errors import Exit, worst

DOCTOR_SCHEMA = "chengxin/doctor/1"


class State(StrEnum):
    """How a check stands. `warn`: a run works, and something will go wrong one day."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of check: its name, what it asks, and the remedy in both languages."""

    id: str
    zh: str
    en: str
    remedy_zh: str
    remedy_en: str


@dataclass(frozen=True, slots=True)
class Check:
    """One check of one thing. `remedy_*` are empty where all is well."""

    id: str
    about: str  # a folder, a partner, a feed: whatever was looked at
    state: State
    message: str
    remedy_zh: str = ""
    remedy_en: str = ""
    exit_code: int = int(Exit.FINE)


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Everything `chengxin exchange doctor` shows."""

    home: str
    checks: tuple[Check, ...]

    @property
    def exit_code(self) -> int:
        """The gravest code of what failed; warnings are no failure."""
        return worst(one.exit_code for one in self.checks if one.state is State.FAIL)

    def as_json(self) -> Mapping[str, Any]:
        """The same facts for a machine."""
        return {"schema": DOCTOR_SCHEMA, **asdict(self), "exit_code": self.exit_code}


KINDS = {
    one.id: one
    for one in (
        Kind("home", "目录", "the home and its folders",
             "运行 chengxin exchange init，或以目录所有者身份运行",
             "run chengxin exchange init, or run as the user that owns the home"),
        Kind("modes", "权限与所有者", "owner and modes: nobody else may read a home",
             "chown -R 运行用户 目录；chmod -R go= 目录",
             "chown -R USER HOME; chmod -R go= HOME"),
        Kind("inbox", "收件目录", "each feed's folder can be read and written",
             "建立该目录并允许运行用户读写", "make the folder, and let our user read and write it"),
        Kind("file_system", "文件系统", "a local file system, on which locks work",
             "把目录放到本地文件系统；网络盘上两台机器可能同时运行",
             "keep the home on a local file system; on a network one two machines may run at once"),
        Kind("disk", "磁盘空间", "free space and free inodes",
             "清理或扩大磁盘，参见 docs/operating.md 留存期限",
             "free some space or enlarge the disk: docs/operating.md, Retention"),
        Kind("clock", "时钟", "the clock is set by a time service and has not gone back",
             "启用 chrony 或 systemd-timesyncd，并核对时间",
             "run chrony or systemd-timesyncd, and look at the time"),
        Kind("locale", "字符集", "names and output are UTF-8",
             "设置 LANG=C.UTF-8（systemd: Environment=LANG=C.UTF-8）",
             "set LANG=C.UTF-8 (systemd: Environment=LANG=C.UTF-8)"),
        Kind("swap", "交换区", "nothing of the memory is written to an unencrypted disk",
             "关闭交换区或加密", "switch swap off, or encrypt it"),
        Kind("core", "内存转储", "a crash writes no memory to disk",
             "设置 LimitCORE=0", "set LimitCORE=0"),
        Kind("config", "配置", "chengxin.toml has no mistake",
             "按提示的行修改 chengxin.toml", "correct the lines it names in chengxin.toml"),
        Kind("passphrase", "口令", "an unattended run finds the passphrase, and it opens the keys",
             "设置 passphrase_file 或 systemd 凭据 chengxin-passphrase",
             "set passphrase_file, or give the service the credential chengxin-passphrase"),
        Kind("keys", "本机构密钥", "our keys, and how long they last",
             "chengxin keys rotate，并把新公告交给各对方",
             "chengxin keys rotate, then hand the new announcement to every partner"),
        Kind("trust", "信任文件", "the trust file, and how long it lasts",
             "核对后运行 chengxin keys trust renew",
             "look through it, then run chengxin keys trust renew"),
        Kind("partner", "交换对方", "each partner is trusted, with keys that are valid now",
             "取得其新公告后运行 chengxin keys trust add",
             "take its announcement with chengxin keys trust add"),
        Kind("balance", "对账", "partners that we compare with may send what a balance takes",
             "chengxin keys trust add 重新登记该对方，--stream 与 --kinds 中加上 control",
             "take its note once more with chengxin keys trust add, allowing the kind control "
             "and the stream control*"),
        Kind("partner_standard", "对方标准", "each partner has the standards we send",
             "请对方安装该标准并重新公告",
             "ask the partner to install the standard and to announce anew"),
        Kind("standard", "标准", "each route's standard is there and in force",
             "安装现行版本，并在格式与路由中改用它",
             "install the version in force, and let layouts and routes name it"),
        Kind("layout", "格式映射", "each feed's mapping is valid, and a route carries its records",
             "修改映射文件或 chengxin.toml", "correct the mapping, or chengxin.toml"),
        Kind("ledger", "台账", "the ledger is whole",
             "停止运行，从最新备份恢复台账；不要使用旧台账发送",
             "run nothing; restore the newest backup, and never send with an old ledger"),
        Kind("archive", "存档", "the archive holds what the ledger says, and nothing newer",
             "从备份恢复 archive；存档较新时说明台账是旧副本",
             "restore archive from a backup; where it is the newer one, the ledger is an old copy"),
        Kind("place", "存取点", "each place is reached, is who it should be, and lets us work",
             "联系服务器管理员；主机密钥不符时不要继续",
             "call the server's administrator; go no further where the host key differs"),
        Kind("recipient", "副本收件方", "copies can be made for each partner that gets them",
             "核对 [[copies]] 的 age 公钥，并安装 pyrage",
             "look at the age keys in [[copies]], and install pyrage"),
        Kind("metrics", "指标目录", "the folder of the metrics is there and can be written",
             "建立 metrics.folder 并允许运行用户写入",
             "make metrics.folder, and let our user write there"),
        Kind("timer", "定时", "something starts a run every night",
             "安装 examples/systemd 的定时单元，或写入 crontab",
             "install the timer of examples/systemd, or a line in the crontab"),
        Kind("last_run", "上次运行", "the last run is recent and ended well",
             "查看 chengxin exchange status 与 log/", "see chengxin exchange status, and log/"),
        Kind("withdrawals", "撤回", "no partner holds what was withdrawn past its deadline",
             "运行 chengxin exchange withdrawals 查看，并联系对方",
             "see chengxin exchange withdrawals, and call the partner"),
        Kind("held_back", "暂缓报送", "no rule of release holds a record back",
             "按 docs/release-rules.md 登记同意或告知、授权，或更正记录",
             "docs/release-rules.md: consent, notice or authorisation, or correct the records"),
        Kind("copies", "副本", "every copy lies at its partner's place",
             "查看上次运行的 copy 问题，处理后再次运行",
             "see the problem (copy) of the last run, mend it, and run again"),
    )
}  # fmt: skip


def good(id_: str, about: str, message: str) -> Check:
    """Nothing to do."""
    return Check(id_, about, State.OK, message)


def warning(id_: str, about: str, message: str) -> Check:
    """Works, and will not for ever."""
    kind = KINDS[id_]
    return Check(id_, about, State.WARN, message, kind.remedy_zh, kind.remedy_en)


def failure(id_: str, about: str, message: str, code: int, *, hint: str = "") -> Check:
    """Would stop a run, or should. `hint` is the remedy of the error itself, where it has one."""
    kind = KINDS[id_]
    english = f"{hint}; {kind.remedy_en}" if hint else kind.remedy_en
    return Check(id_, about, State.FAIL, message, kind.remedy_zh, english, int(code))


def of_error(id_: str, about: str, error: Exception) -> Check:
    """A failure from one of our errors; of a strange one its kind alone, which quotes nothing."""
    code = getattr(error, "exit_code", None)
    if code is None and isinstance(error, OSError):
        return failure(id_, about, str(error.strerror), Exit.DISK)
    if code is None:
        return failure(id_, about, type(error).__name__, Exit.BUG)
    return failure(id_, about, str(error), int(code), hint=str(getattr(error, "hint", "")))


def summary(checks: Iterable[Check]) -> dict[State, int]:
    """How many checks stand in each state."""
    found = dict.fromkeys(State, 0)
    for one in checks:
        found[one.state] += 1
    return found
