package org.burnish.media.spi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Who hides behind the manufacturer codes that media carry. The table is the resource {@code manufacturers.txt}. */
public final class Manufacturers {

    private static final Map<String, String> NAMES = load();

    private Manufacturers() {}

    /** The maker whose code is the longest beginning of this id, or an empty text. */
    public static String of(String id) {
        for (int length = id.length(); length > 0; length--) {
            String name = NAMES.get(id.substring(0, length));
            if (name != null) {
                return name;
            }
        }
        return "";
    }

    private static Map<String, String> load() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Manufacturers.class.getResourceAsStream("manufacturers.txt"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\t", 2))
                    .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("The table of media manufacturers can't be read", e);
        }
    }
}
