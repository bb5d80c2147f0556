package org.burnish.xorriso.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Lines of a stream; nothing behind the end of a line is taken before the next one is asked for. */
public final class LineInput {

    private final InputStream in;

    public LineInput(InputStream in) {
        this.in = in;
    }

    /** The next line without its end; null behind the last. */
    public @Nullable String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int one = in.read();
        if (one < 0) {
            return null;
        }
        while (one >= 0 && one != '\n') {
            line.write(one);
            one = in.read();
        }
        String text = line.toString(Charset.defaultCharset());
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
