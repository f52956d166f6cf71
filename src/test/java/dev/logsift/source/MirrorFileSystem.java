package dev.logsift.source;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.AccessControlException;

/**
 * Local files under {@code mirror://host/}, as if they lay on another machine. Those named {@code secret} may not be read; one
 * with a file {@code .cut} beside it is cut in half as soon as it has been opened.
 */
public final class MirrorFileSystem extends RawLocalFileSystem {
    static final String SCHEME = "mirror";

    @Override
    public URI getUri() {
        return URI.create(SCHEME + "://host/");
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public void initialize(URI uri, Configuration conf) throws IOException {
        super.initialize(getUri(), conf);
    }

    @Override
    public FSDataInputStream open(Path file, int bufferSize) throws IOException {
        if (file.getName().startsWith("secret")) {
            throw new AccessControlException("Permission denied: user=test, access=READ");
        }
        FSDataInputStream in = super.open(file, bufferSize);
        if (pathToFile(file.suffix(".cut")).exists()) {
            try (RandomAccessFile opened = new RandomAccessFile(pathToFile(file), "rw")) {
                opened.setLength(opened.length() / 2);
            }
        }
        return in;
    }
}
