package dev.logsift.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.logsift.pattern.PatternLibrary;
import dev.logsift.text.UserError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountryFunctionTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("country.mmdb");
    }

    @Test
    void anAddressIsInACountryOfTheFile() throws Exception {
        CountryDatabase.write(file, "country", "DE");
        RowFunction.OfOne country = prepare(Optional.of(file));
        assertThat(country.call("8.8.8.8")).isEqualTo("DE");
        assertThat(country.call("::ffff:8.8.8.8")).isEqualTo("DE");
        assertThat(country.call("200.1.1.1")).isNull();
        assertThat(country.call("2001:4860::1")).isNull();
        assertThat(country.call("EXT_SERVER")).isNull();
    }

    @Test
    void whereItIsRegisteredCountsWhereNothingElseIsKnown() throws Exception {
        CountryDatabase.write(file, "registered_country", "IE");
        assertThat(prepare(Optional.of(file)).call("8.8.8.8")).isEqualTo("IE");
    }

    @Test
    void theFunctionTravels() throws Exception {
        CountryDatabase.write(file, "country", "DE");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(prepare(Optional.of(file)));
        Object arrived = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertThat(((RowFunction.OfOne) arrived).call("8.8.8.8")).isEqualTo("DE");
    }

    @Test
    void withoutAFileCountriesAreNullAndHelpSaysWhy() {
        assertThat(prepare(Optional.empty()).call("8.8.8.8")).isNull();
        assertThat(new CountryFunction().status(context(Optional.empty())))
                .hasValueSatisfying(
                        status -> assertThat(status).contains("No MaxMind file is set", "set country_file PATH"));
    }

    @Test
    void aFileThatIsNotThereOrNoneOfMaxMindsIsAnError() throws IOException {
        assertThatThrownBy(() -> prepare(Optional.of(file)))
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.reason()).contains("no such file"));
        Files.writeString(file, "address,country\n");
        assertThatThrownBy(() -> prepare(Optional.of(file)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("cannot read the countries of addresses from");
    }

    private static RowFunction.OfOne prepare(Optional<Path> file) {
        return (RowFunction.OfOne) new CountryFunction().prepare(context(file), List.of(Optional.empty()));
    }

    private static FunctionContext context(Optional<Path> file) {
        return new FunctionContext(PatternLibrary.open(List.of()), () -> file);
    }
}
