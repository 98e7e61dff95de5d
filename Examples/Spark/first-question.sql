-- A first question to the rows, by DuckDB: duckdb -c ".read first-question.sql" where "rows" is the
-- folder that sweep.py wrote. At which exits does it take two failures to steal the weights at OC3?
SELECT network, media, count(*) AS set_ups,
       count(*) FILTER (WHERE status NOT IN (0, 1)) AS without_answer,
       count(*) FILTER (WHERE exfiltration >= 2) AS two_to_steal,
       count(*) FILTER (WHERE denial >= 2) AS two_to_stop
FROM read_parquet('rows/*.parquet')
GROUP BY network, media
ORDER BY two_to_steal DESC, network, media;
