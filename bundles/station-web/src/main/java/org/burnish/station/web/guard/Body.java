package org.burnish.station.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** Reads the body of a request, which may be too long, come too slowly, or never end. */
public final class Body {

    private static final int CHUNK = 8192;

    private final int limit;
    private final long nanos;

    /**
     * With limits.
     *
     * @param limit the most bytes
     * @param millis how long all of it may take
     */
    public Body(int limit, long millis) {
        this.limit = limit;
        this.nanos = millis * 1_000_000;
    }

    /** The text of a body. */
    public String text(HttpServletRequest request, String type) throws IOException {
        String given = request.getContentType() == null ? "" : request.getContentType();
        if (!given.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(type)) {
            throw new Refusal(Refusal.MEDIA_TYPE, "The body has to be of the type " + type + ", not '" + given + "'");
        }
        if (request.getContentLengthLong() > limit) {
            throw tooLarge();
        }
        try {
            return new String(read(request.getInputStream()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            if (slow(e)) {
                throw late();
            }
            throw e;
        }
    }

    private byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        long end = System.nanoTime() + nanos;
        for (int got = in.read(chunk); got >= 0; got = in.read(chunk)) {
            bytes.write(chunk, 0, got);
            if (bytes.size() > limit) {
                throw tooLarge();
            }
            if (System.nanoTime() > end) {
                throw late();
            }
        }
        return bytes.toByteArray();
    }

    private static boolean slow(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static Refusal late() {
        return new Refusal(Refusal.TIMEOUT, "The body of the request came too slowly");
    }

    private Refusal tooLarge() {
        return new Refusal(Refusal.TOO_LARGE, "The body of the request is larger than " + limit + " bytes");
    }
}
