package dev.logsift.function;

import com.maxmind.db.CHMCache;
import com.maxmind.db.MaxMindDbConstructor;
import com.maxmind.db.MaxMindDbParameter;
import com.maxmind.db.Reader;
import dev.logsift.text.UserError;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A MaxMind file that says which country an address is in: GeoLite2 or GeoIP2 Country, City, or another with the same keys. */
public final class CountryFile implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Mapped into memory once for all tasks of this process; a file that was replaced is another one. */
    private static final Map<Version, CountryFile> OPEN = new ConcurrentHashMap<>();

    private final String file;
    private final transient Reader reader;

    private CountryFile(Path file, Reader reader) {
        this.file = file.toString();
        this.reader = reader;
    }

    /**
     * Opens a file.
     *
     * @throws UserError if it is not there or no MaxMind file
     */
    public static CountryFile open(Path file) {
        try {
            Version version = new Version(
                    file.toAbsolutePath(), Files.getLastModifiedTime(file).toMillis(), Files.size(file));
            return OPEN.computeIfAbsent(version, CountryFile::read);
        } catch (IOException | UncheckedIOException e) {
            throw UserError.of("cannot read the countries of addresses from " + file)
                    .because(
                            e instanceof UncheckedIOException wrapped
                                    ? wrapped.getCause().getMessage()
                                    : "no such file")
                    .help("set country_file to a MaxMind file, such as GeoLite2-Country.mmdb")
                    .causedBy(e);
        }
    }

    /** The ISO code of the country that an address is used in, or else registered in. */
    Optional<String> country(IpAddress address) {
        if (reader.getMetadata().getIpVersion() == 4 && !address.isVersion4()) {
            return Optional.empty(); // the reader would look its first 32 bits up
        }
        try {
            InetAddress inet = address.toInetAddress();
            Place place = reader.get(inet, Place.class);
            return place == null ? Optional.empty() : place.code();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Travels as its path: the same file is opened where the rows are. */
    private Object readResolve() {
        return open(Path.of(file));
    }

    private static CountryFile read(Version version) {
        try {
            return new CountryFile(version.file(), new Reader(version.file().toFile(), new CHMCache()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Version(Path file, long changed, long bytes) {}

    /** What is read of a record. */
    public record Place(Country country, Country registered) {
        @MaxMindDbConstructor
        public Place(
                @MaxMindDbParameter(name = "country") Country country,
                @MaxMindDbParameter(name = "registered_country") Country registered) {
            this.country = country;
            this.registered = registered;
        }

        Optional<String> code() {
            return Stream.of(Optional.ofNullable(country), Optional.ofNullable(registered))
                    .flatMap(Optional::stream)
                    .map(Country::code)
                    .filter(code -> code != null)
                    .findFirst();
        }
    }

    /** A country by its ISO 3166 code of two letters. */
    public record Country(String code) {
        @MaxMindDbConstructor
        public Country(@MaxMindDbParameter(name = "iso_code") String code) {
            this.code = code;
        }
    }
}
