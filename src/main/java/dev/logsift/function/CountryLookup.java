package dev.logsift.function;

import java.nio.file.Path;

/** Looks addresses up in a file, which is opened where the rows are. */
final class CountryLookup implements RowFunction.OfOne {
    private static final long serialVersionUID = 1L;

    private final String file;
    private transient CountryFile countries;

    CountryLookup(Path file) {
        this.file = file.toAbsolutePath().toString();
        this.countries = CountryFile.open(file);
    }

    @Override
    public Object call(String address) {
        if (countries == null) {
            countries = CountryFile.open(Path.of(file));
        }
        return IpAddress.parse(address).flatMap(countries::country).orElse(null);
    }
}
