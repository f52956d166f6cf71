package dev.logsift.source;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.AccessControlException;

/** Local files under {@code mirror://host/}, as if they lay on another machine; those named {@code secret} may not be read. */
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
        return super.open(file, bufferSize);
    }
}
