"""Set-ups on a cluster of Apache Spark: requests through `sallyport batch`, answers into Parquet.

    spark-submit --master spark://HOST:7077 sweep.py FOLDER MODEL ROWS PARTS OUT [PROGRAM]

FOLDER, the same for all workers, holds MODEL; PROGRAM is found there too, or on their path.
"""
import json
import sys

from pyspark.sql import SparkSession

LEVELS = [f"SL{level}" for level in range(1, 6)]
EXITS = ["aws", {"any": ["aws", "lab"]}, {"all": ["aws", "lab"]}]
THINGS = {
    "channels.network.cap": [f"{cap} GB/day" for cap in range(1, 5_001)],
    "perimeters.campus.level": LEVELS,
    "perimeters.lab-plane.level": LEVELS,
    "channels.network.operator": EXITS,
    "channels.media.operator": EXITS,
}
SCHEMA = ("id long, status int, digest string, version string, cap string, campus string, lab string, "
          "network string, media string, exfiltration int, denial int, answer string")


def values(row):
    """The value of each thing in a row: the last one changes fastest, then the one before it."""
    found = []
    for choices in reversed(THINGS.values()):
        row, place = divmod(row, len(choices))
        found.append(choices[place])
    return found[::-1]


def request(row, model):
    """A line for `batch`; without "ask" the answer is the whole of it, four times the work."""
    return json.dumps({"id": row, "base": model, "set": dict(zip(THINGS, values(row))), "ask": ["orders"]})


def row(line):
    """A line of Parquet. Its status is the answer's: a pipe has none to tell."""
    found = json.loads(line)
    orders = {(cell["consequence"], cell["level"]): cell["order"]
              for cell in (found["answer"] or {}).get("orders", []) if cell["tier"] == 3}
    varied = [value if isinstance(value, str) else json.dumps(value) for value in values(found["id"])]
    return (found["id"], found["status"], found["digest"], found["version"], *varied,
            orders.get(("exfiltration", "party")), orders.get(("denial", "party")), line)


def main(folder, model, count, parts, out, program="sallyport"):
    spark = SparkSession.builder.appName("sallyport").getOrCreate()
    numbers = spark.sparkContext.range(0, int(count), 1, int(parts))
    batch = f"sh -c 'cd {folder} && exec {program} batch --quiet'"
    answers = numbers.map(lambda number: request(number, model)).pipe(batch, checkCode=True)
    spark.createDataFrame(answers.map(row), SCHEMA).write.mode("overwrite").parquet(out)
    if spark.read.parquet(out).where("status in (0, 1)").count() != int(count):
        sys.exit(f"{out}: not every row has an answer")


if __name__ == "__main__":
    main(*sys.argv[1:])
