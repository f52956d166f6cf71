package dev.logsift.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTroubleTest {
    @TempDir
    Path folder;

    @Test
    void whatJavaSaysInTheNameOfAnExceptionIsSaidInWords() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[] {(byte) 0xff});
        assertThat(reason(() -> Files.readString(file))).isEqualTo("it is not UTF-8 text");
        assertThat(reason(() -> Files.readString(folder.resolve("none"))))
                .isEqualTo("there is no " + folder.resolve("none"));
        assertThat(reason(() -> Files.createFile(file))).isEqualTo(file + " is there already");
        assertThat(reason(() -> Files.createFile(file.resolve("below")))).isEqualTo("Not a directory");
        assertThat(FileTrouble.reason(new AccessDeniedException("file"))).isEqualTo("permission denied");
    }

    @Test
    void theSystemsOwnWordsStay() {
        assertThat(FileTrouble.reason(new FileSystemException("file", null, "No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(FileTrouble.reason(new IOException("File too large"))).isEqualTo("File too large");
        assertThat(FileTrouble.reason(new IOException())).isEqualTo("IOException");
    }

    private static String reason(ThrowingCallable work) {
        return FileTrouble.reason(catchThrowableOfType(IOException.class, work));
    }
}
