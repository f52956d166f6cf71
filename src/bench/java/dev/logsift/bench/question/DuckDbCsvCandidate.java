package dev.logsift.bench.question;

/**
 * DuckDB's CSV reader, told that fields end with blanks: the time falls into two columns.
 *
 * <p>Found by trial: naming and typing every column is faster than detection; reading the time in the reader
 * ({@code timestampformat}) and cutting the path with a regular expression or an array are slower than what stands here.
 */
final class DuckDbCsvCandidate extends DuckDbCandidate {
    DuckDbCsvCandidate(int threads) {
        super(threads);
    }

    @Override
    public String name() {
        return "DuckDB CSV";
    }

    @Override
    String columnsOf(String quotedFile) {
        return """
               SELECT strptime(time, '[%d/%b/%Y:%H:%M:%S') AS ts, client,
                      split_part(split_part(request, ' ', 2), '?', 1) AS path, status, bytes
               FROM read_csv(FILE, delim = ' ', quote = '"', escape = '\\', header = false, auto_detect = false,
                      nullstr = '-', columns = {'client': 'VARCHAR', 'ident': 'VARCHAR', 'user_name': 'VARCHAR',
                      'time': 'VARCHAR', 'zone': 'VARCHAR', 'request': 'VARCHAR', 'status': 'SMALLINT',
                      'bytes': 'BIGINT', 'referrer': 'VARCHAR', 'agent': 'VARCHAR'})
               """
                .replace("FILE", quotedFile);
    }
}
