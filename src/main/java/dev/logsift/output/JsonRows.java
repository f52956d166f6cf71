package dev.logsift.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.logsift.engine.Column;
import dev.logsift.engine.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes a result's rows as one JSON object a line, with something before each and something after the last. */
final class JsonRows {
    private JsonRows() {}

    /** Returns how many rows there were. */
    static long print(Result.Table result, PrintTarget target, String beforeFirst, String between) throws IOException {
        JsonValues values = new JsonValues(new ValueText(target.zone()));
        List<String> names = distinctNames(result.columns());
        String separator = beforeFirst;
        long count = 0;
        try (JsonGenerator generator = values.generator(target.out())) {
            for (List<Object> row : result.rows()) {
                generator.writeRaw(separator);
                generator.writeStartObject();
                for (int i = 0; i < names.size(); i++) {
                    generator.writeFieldName(names.get(i));
                    values.write(generator, row.get(i));
                }
                generator.writeEndObject();
                separator = between;
                count++;
            }
        }
        return count;
    }

    /** SQL may call two columns the same; an object may not: {@code n}, {@code n_2}. */
    private static List<String> distinctNames(List<Column> columns) {
        List<String> names = new ArrayList<>();
        for (Column column : columns) {
            String name = column.name();
            for (int copy = 2; names.contains(name); copy++) {
                name = column.name() + "_" + copy;
            }
            names.add(name);
        }
        return names;
    }
}
