package dev.logsift.function;

import com.google.auto.service.AutoService;
import dev.logsift.function.FunctionCard.Example;
import java.util.List;
import java.util.Optional;

/** {@code path_shape(path)}. */
@AutoService(SqlFunction.class)
@FunctionCard(
        name = "path_shape",
        arguments = "path",
        returns = "STRING",
        title = "A path with {id} for each number, date, hash, UUID or token in it",
        description =
                "Paths that differ in these only have one shape, so that counting shapes counts endpoints. A word of letters "
                        + "stays, also with up to three digits behind it (v2, mp3, utf8). What follows ? or # is left out.",
        examples = {
            @Example(call = "path_shape('/user/4711/orders/2024-05-17')", gives = "/user/{id}/orders/{id}"),
            @Example(call = "path_shape('/f/123e4567-e89b-12d3-a456-426614174000.pdf')", gives = "/f/{id}.pdf"),
            @Example(call = "path_shape('/api/v2/items?id=7')", gives = "/api/v2/items"),
            @Example(call = "path_shape('/js/jquery-1.9.1.min.js')", gives = "/js/jquery-{id}.min.js")
        })
public final class PathShape implements SqlFunction {
    @Override
    public RowFunction prepare(FunctionContext context, List<Optional<String>> constants) {
        return (RowFunction.OfOne) path -> new PathShaping(path).shape();
    }
}
