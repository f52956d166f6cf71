-- args: --param n=2 --param status=404 --param text='404' --param who=alice --param share=0.5 --param yes=true
SELECT :n + 1 AS n, :status = 404 AS status, typeof(:text) AS text, :who AS who, typeof(:share) AS share, :yes AS yes;
SELECT id FROM range(10) LIMIT :n;
