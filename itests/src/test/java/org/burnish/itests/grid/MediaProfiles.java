package org.burnish.itests.grid;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.burnish.media.MediaProfile;

/** The kinds of media that the bundles on the class path serve, found by their component descriptions. */
final class MediaProfiles {

    private static final Pattern NUMBERS = Pattern.compile("<property name=\"" + Pattern.quote(MediaProfile.PROFILE)
            + "\"[^>]*?(?: value=\"(\\d+)\"/>|>([\\d\\s]+)<)");
    private static final Pattern CLASS = Pattern.compile("<implementation class=\"([^\"]+)\"");

    private final Map<Integer, MediaProfile> profiles = new HashMap<>();

    static MediaProfiles onClassPath() throws IOException, ReflectiveOperationException {
        MediaProfiles found = new MediaProfiles();
        for (String entry : System.getProperty("java.class.path").split(":")) {
            if (entry.contains("org.burnish.media.") && entry.endsWith(".jar")) {
                found.addAll(entry);
            }
        }
        return found;
    }

    /** Who serves a profile, if one of the bundles does. */
    Optional<MediaProfile> of(int number) {
        return Optional.ofNullable(profiles.get(number));
    }

    private void addAll(String jar) throws IOException, ReflectiveOperationException {
        try (JarFile file = new JarFile(jar)) {
            for (JarEntry entry : file.stream()
                    .filter(each -> each.getName().matches("OSGI-INF/.*\\.xml"))
                    .toList()) {
                try (InputStream in = file.getInputStream(entry)) {
                    add(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
    }

    private void add(String description) throws ReflectiveOperationException {
        Matcher numbers = NUMBERS.matcher(description);
        Matcher name = CLASS.matcher(description);
        if (!numbers.find() || !name.find()) {
            return;
        }
        MediaProfile profile = (MediaProfile)
                Class.forName(name.group(1)).getDeclaredConstructor().newInstance();
        Stream.of(numbers.group(1), numbers.group(2))
                .filter(text -> text != null)
                .flatMap(text -> Arrays.stream(text.strip().split("\\s+")))
                .forEach(number -> profiles.put(Integer.valueOf(number), profile));
    }
}
