package dev.logsift.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** entropy and path_shape. */
class TextFunctionsTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "a, 0",
        "aaaaaaa, 0",
        "ab, 1",
        "aab, 0.9183",
        "abcd, 2",
        "日本日本, 1",
        "😀😀😁😁, 1",
        "hello world, 2.8454"
    })
    void entropyIsBitsPerCharacter(String text, double bits) {
        assertThat(Entropy.of(text)).isCloseTo(bits, within(1e-4)).isNotNegative();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ | /",
                "'' | ''",
                "/user/123 | /user/{id}",
                "/user/123/ | /user/{id}/",
                "/user/0 | /user/{id}",
                "/user/-17 | /user/-{id}",
                "/blog/2024/05/17/title | /blog/{id}/{id}/{id}/title",
                "/day/2024-05-17 | /day/{id}",
                "/day/2024-05-17T10:00:00.123Z | /day/{id}",
                "/day/20240517T100000Z | /day/{id}",
                "/f/123e4567-e89b-12d3-a456-426614174000 | /f/{id}",
                "/f/123E4567-E89B-12D3-A456-426614174000/x | /f/{id}/x",
                "/f/abcdefab-cdef-abcd-efab-cdefabcdefab | /f/{id}",
                "/c/d41d8cd98f00b204e9800998ecf8427e.css | /c/{id}.css",
                "/assets/app.3f2a9c1b.js | /assets/app.{id}.js",
                "/c/deadbeef | /c/deadbeef",
                "/c/facade/cafe | /c/facade/cafe",
                "/t/AbC123dEf456GhI789 | /t/{id}",
                "/internationalization/ConfigurationManager | /internationalization/ConfigurationManager",
                "/img_1234.jpg | /img_{id}.jpg",
                "/DSC01234.JPG | /DSC{id}.JPG",
                "/api/v2/x | /api/v2/x",
                "/song.mp3 | /song.mp3",
                "/a%20b/c%2Fd | /a%20b/c%2Fd",
                "/100% | /{id}%",
                "/x%2 | /x%{id}",
                "/ip/10.1.2.3 | /ip/{id}",
                "/jquery-1.9.1.min.js | /jquery-{id}.min.js",
                "/a?id=7&x=8 | /a",
                "/a/17#part2 | /a/{id}",
                "/ü/17/日本 | /ü/{id}/日本",
                "user/4711 | user/{id}",
                "* | *"
            })
    void aPathHasAShape(String path, String shape) {
        assertThat(new PathShaping(path).shape()).isEqualTo(shape);
    }

    @Test
    void aShapeIsItsOwnShape() {
        String shape = new PathShaping("/user/123/orders/2024-05-17/f_99.pdf").shape();
        assertThat(new PathShaping(shape).shape()).isEqualTo(shape);
    }

    @Test
    void aLongPathTakesNoLongTime() {
        assertThat(new PathShaping("/12-".repeat(500_000)).shape()).startsWith("/{id}-/{id}-");
        assertThat(new PathShaping("1-".repeat(500_000)).shape()).isEqualTo("{id}-");
    }
}
