"""The same joins and rules as a script in pandas, which is what people write today; prints JSON.

Written to be quick: columns at once, no loop over rows but for percent signs.
It writes no sentence and asks nothing of its input: the columns, the encoding
and the owner's address are taken for granted.
"""

import json
import sys
import unicodedata
import zipfile
from pathlib import Path
from time import process_time
from urllib.parse import unquote

import numpy as np
import pandas as pd

from speed.network import OWNER, TODAY

DAY = pd.Timestamp(TODAY)
PAIRS = {
    "endorsed": ("Endorsement_Given_Info.csv", "Endorsee Public Url"),
    "endorses": ("Endorsement_Received_Info.csv", "Endorser Public Url"),
}
RECOMMENDATIONS = ("Recommendations_Given.csv", "Recommendations_Received.csv")


def ids(urls: pd.Series) -> pd.Series:
    """Profile addresses as the core compares them."""
    slugs = urls.str.extract(r"/in/([^/?#]+)", expand=False)
    names = {slug: unicodedata.normalize("NFKC", unquote(slug)) for slug in slugs.dropna().unique()}
    return slugs.map(names).str.casefold()


def names(frame: pd.DataFrame, first: str = "First Name", last: str = "Last Name") -> pd.Series:
    """First and last names as they are compared."""
    full = frame[first].str.cat(frame[last], sep=" ")
    return full.str.split().str.join(" ").str.normalize("NFKC").str.casefold()


def companies(column: pd.Series) -> pd.Series:
    """Companies without their legal form."""
    folded = column.str.casefold().str.replace(r"[.,&]", " ", regex=True)
    bare = folded.str.replace(r"\b(?:gmbh|ltd|inc|co|kg|s a)\b", " ", regex=True)
    return bare.str.split().str.join(" ")


def counts(messages: pd.DataFrame) -> pd.DataFrame:
    """By person: messages sent and received in talks of two and in groups, and the last."""
    sender = ids(messages["SENDER PROFILE URL"])
    to = messages["RECIPIENT PROFILE URLS"]
    day = pd.to_datetime(messages["DATE"].str[:10], format="%Y-%m-%d")
    own = sender == ids(pd.Series([OWNER[1]]))[0]
    alone = ~to.str.contains(",", regex=False)
    two = alone.groupby(messages["CONVERSATION ID"]).transform("all")
    received = pd.DataFrame({"who": sender, "two": two, "day": day})[~own]
    sent = pd.DataFrame({"who": to.str.split(","), "two": two, "day": day})[own].explode("who")
    sent["who"] = ids(sent["who"])
    both = pd.concat([sent.assign(kind="sent"), received.assign(kind="received")])
    both["kind"] += np.where(both["two"], "", "_in_groups")
    return both.pivot_table(index="who", columns="kind", values="day", aggfunc="size").join(
        both.groupby("who")["day"].max()
    )


def outcomes(export: Path) -> dict[str, int]:
    """How many people each outcome has."""
    with zipfile.ZipFile(export) as zipped:
        read = {
            name: pd.read_csv(
                zipped.open(name),
                skiprows=3 if name == "Connections.csv" else 0,
                dtype=str,
                keep_default_na=False,
            )
            for name in zipped.namelist()
        }
    people = read["Connections.csv"]
    people = people[(people["First Name"] != "") | (people["Last Name"] != "")].copy()
    people["connected"] = pd.to_datetime(people["Connected On"], format="%d %b %Y")
    people["name"] = names(people)
    people = people.set_index(ids(people["URL"])).join(counts(read["messages.csv"]))
    sent, received, sent_in_groups, received_in_groups = (
        people[kind].fillna(0)
        for kind in ("sent", "received", "sent_in_groups", "received_in_groups")
    )
    for column, (file, url) in PAIRS.items():
        people[column] = people.index.isin(ids(read[file][url]))
    recommended = people["name"].isin(pd.concat([names(read[file]) for file in RECOMMENDATIONS]))
    alone = ~people["name"].duplicated(keep=False)
    noted = people.index.isin(ids(read["Notes.csv"]["Connection Profile URL"]))
    outgoing = read["Invitations.csv"].query("Direction == 'OUTGOING'")
    invited = people.index.isin(ids(outgoing["inviteeProfileUrl"]))
    colleague = companies(people["Company"]).isin(
        set(companies(read["Positions.csv"]["Company Name"]))
    )
    both = (sent > 0) & (received > 0) & (sent + received >= 3)
    never = (sent == 0) & (sent_in_groups == 0)
    silent = (received == 0) & (received_in_groups == 0)
    known = people["name"].isin(names(read["Contacts.csv"], "FirstName", "LastName")) & alone
    endorsed = people["endorsed"] | people["endorses"]
    tie = invited | endorsed | recommended | noted | colleague | known
    year, three = DAY - pd.DateOffset(years=1), DAY - pd.DateOffset(years=3)
    rules = [
        (recommended & alone, "keep"),
        (noted, "keep"),
        (people["connected"] > DAY - pd.DateOffset(months=6), "keep"),
        (both & (people["day"] >= three), "keep"),
        (recommended & ~alone, "review"),
        (colleague, "keep"),
        (people["endorsed"] & people["endorses"], "keep"),
        ((received >= 3) & never & (people["connected"] <= year) & ~tie, "remove"),
        (both & (people["day"] < three), "talk"),
        ((sent >= 1) & silent & (people["day"] < year), "talk"),
    ]
    decided = np.select([mask for mask, _ in rules], [word for _, word in rules], "review")
    return pd.Series(decided).value_counts().to_dict()


if __name__ == "__main__":
    start = process_time()
    found = outcomes(Path(sys.argv[1]))
    print(json.dumps({"result": found, "seconds": process_time() - start}))
