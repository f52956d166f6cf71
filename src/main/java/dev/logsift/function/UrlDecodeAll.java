package dev.logsift.function;

import com.google.auto.service.AutoService;
import dev.logsift.function.FunctionCard.Example;
import dev.logsift.pattern.UrlDecoding;
import java.util.List;
import java.util.Optional;

/** {@code url_decode_all(text)}. */
@AutoService(SqlFunction.class)
@FunctionCard(
        name = "url_decode_all",
        arguments = "text",
        returns = "STRING",
        title = "Text with the escapes of URLs undone, up to three times, never an error",
        description =
                "What was encoded twice or three times, to get past a filter, becomes readable. A malformed % stays as it is, "
                        + "+ is a blank. %uXXXX and UTF-8 that is longer than it need be (%c0%ae for a dot) are read, too; bytes that are no "
                        + "UTF-8 become the replacement character.",
        examples = {
            @Example(call = "url_decode_all('/%252e%252e%252fetc/passwd')", gives = "/../etc/passwd"),
            @Example(call = "url_decode_all('q=1%27+OR+1=1')", gives = "q=1' OR 1=1"),
            @Example(call = "url_decode_all('100%, 5%zz')", gives = "100%, 5%zz")
        })
public final class UrlDecodeAll implements SqlFunction {
    @Override
    public RowFunction prepare(FunctionContext context, List<Optional<String>> constants) {
        return (RowFunction.OfOne) UrlDecoding::decodeAll;
    }
}
