package org.burnish.scsi;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a device as a user writes it: {@code emu:disc.img}, {@code stdio:/tmp/x.iso}, {@code /dev/sr0}.
 *
 * @param scheme the transport's scheme, in lower case
 * @param path what the transport makes of it; for a file the path as the user wrote it
 */
public record DeviceAddress(String scheme, String path) {

    /** The scheme that stands for a bare path which is a device node. */
    public static final String NODE_SCHEME = "sg";
    /** The scheme that stands for any other bare path. */
    public static final String FILE_SCHEME = "stdio";

    /** What stands for a secret in text. */
    private static final String HIDDEN = "***";
    /** Secrets in the address of a network device: user%secret@host, and that of the other side. */
    private static final Pattern SECRET =
            Pattern.compile("(?<=^//[^/@%:]{0,255}[%:])[^/@]*(?=@)|(?<=[?&]target_password=)[^&]*");

    private static final Pattern PREFIXED = Pattern.compile("([a-z][a-z0-9]+):(.*)", Pattern.DOTALL);

    public DeviceAddress {
        Objects.requireNonNull(scheme);
        Objects.requireNonNull(path);
    }

    /**
     * Reads an address. Text without a scheme is a path: a device node under {@code /dev} means {@link #NODE_SCHEME}, and so does
     * what is not there, for it is more likely a drive that is gone than a file to be made among the nodes. Anything else means
     * {@link #FILE_SCHEME}.
     */
    public static DeviceAddress parse(String text) {
        return parse(text, FILE_SCHEME);
    }

    /**
     * Reads an address where another scheme is meant by a bare path that is no device node.
     *
     * @param fileScheme that scheme
     */
    public static DeviceAddress parse(String text, String fileScheme) {
        Matcher prefixed = PREFIXED.matcher(text);
        if (prefixed.matches()) {
            return new DeviceAddress(prefixed.group(1), prefixed.group(2));
        }
        return new DeviceAddress(isDeviceNode(text) ? NODE_SCHEME : fileScheme, text);
    }

    private static boolean isDeviceNode(String text) {
        Path path = Path.of(text);
        return path.toAbsolutePath().normalize().startsWith("/dev")
                && !Files.isRegularFile(path)
                && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * The address as a user may write it: device nodes bare, everything else with its scheme. A secret in the address of
     * a network device is hidden, for this is the text that messages and logs show.
     */
    @Override
    public String toString() {
        return scheme.equals(NODE_SCHEME)
                ? path
                : scheme + ":" + SECRET.matcher(path).replaceAll(HIDDEN);
    }
}
