package dev.logsift.function;

import com.google.auto.service.AutoService;
import dev.logsift.function.FunctionCard.Example;
import java.util.List;
import java.util.Optional;

/** {@code country(address)}. */
@AutoService(SqlFunction.class)
@FunctionCard(
        name = "country",
        arguments = "address",
        returns = "STRING",
        title = "The country of an address, as the two letters of ISO 3166",
        description =
                "Needs a MaxMind file such as GeoLite2-Country.mmdb: 'set country_file PATH', or country.mmdb in the workspace. "
                        + "NULL while there is none, for addresses that are not in it, and for names. On a cluster the file must lie at the same "
                        + "path on each machine.",
        examples = @Example(call = "country('EXT_SERVER')", gives = "NULL"))
public final class CountryFunction implements SqlFunction {
    @Override
    public RowFunction prepare(FunctionContext context, List<Optional<String>> constants) {
        return context.countryFile()
                .get()
                .map(CountryFile::open)
                .map(CountryFunction::in)
                .orElse(address -> null);
    }

    private static RowFunction.OfOne in(CountryFile countries) {
        return address -> IpAddress.parse(address).flatMap(countries::country).orElse(null);
    }

    @Override
    public Optional<String> status(FunctionContext context) {
        return Optional.of(context.countryFile()
                .get()
                .map(file -> "Countries are read from " + file + ".")
                .orElse("No MaxMind file is set, so each country is NULL: 'set country_file PATH' names one."));
    }
}
