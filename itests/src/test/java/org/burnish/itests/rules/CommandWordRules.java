package org.burnish.itests.rules;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rule 7 of the design, seen from below: no text of a bundle below the front ends names a command, or an option of one. The texts
 * are the string constants of the class files (JVMS 4.4.3), which have the constant parts of joined texts as well.
 */
final class CommandWordRules {

    /** Where words are made. */
    private static final Set<String> FRONT_ENDS = Set.of(
            "org.burnish.xorriso",
            "org.burnish.mkisofs",
            "org.burnish.cdrecord",
            "org.burnish.shell",
            "org.burnish.station.web");

    private static final int MAGIC = 0xCAFEBABE;
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");
    private static final Pattern XORRISO_LINE = Pattern.compile("(?m)^ {2}(-[a-z][a-z0-9_]*)");
    private static final Pattern SHELL_LINE = Pattern.compile("(?m)^burnish ([a-z]+)");

    private final Pattern words;

    private CommandWordRules(Set<String> names) {
        words = Pattern.compile(
                "(?<![\\w-])(" + names.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")(?![\\w-])");
    }

    /**
     * The words of both languages.
     *
     * @param shell what the shell's help prints of all commands
     * @param xorriso what the help of xorriso's language prints
     */
    static CommandWordRules of(String shell, String xorriso) {
        Set<String> names = new TreeSet<>();
        SHELL_LINE.matcher(shell).results().forEach(line -> names.add("burnish " + line.group(1)));
        OPTION.matcher(shell).results().forEach(option -> names.add(option.group()));
        XORRISO_LINE.matcher(xorriso).results().forEach(line -> {
            names.add(line.group(1));
            names.add("burnish " + line.group(1));
        });
        return new CommandWordRules(names);
    }

    static boolean isBelow(BundleJar bundle) {
        return bundle.name().startsWith("org.burnish.") && !FRONT_ENDS.contains(bundle.name());
    }

    /** The words of commands in a bundle, each with its class and its text. */
    List<String> violations(BundleJar bundle) throws IOException {
        List<String> found = new ArrayList<>();
        try (JarFile jar = new JarFile(bundle.jar().toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (entry.getName().startsWith("org/burnish/")
                        && entry.getName().endsWith(".class")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        violations(entry.getName(), in, found);
                    }
                }
            }
        }
        return found;
    }

    void violations(String name, InputStream classFile, List<String> found) throws IOException {
        for (String text : constants(classFile)) {
            Matcher word = words.matcher(text);
            if (word.find()) {
                found.add(name + " names '" + word.group(1) + "' in \"" + text + "\"");
            }
        }
    }

    /** The string constants of a class file. */
    private static List<String> constants(InputStream classFile) throws IOException {
        DataInputStream in = new DataInputStream(classFile);
        if (in.readInt() != MAGIC) {
            throw new IOException("this is no class file");
        }
        in.skipNBytes(4);
        int count = in.readUnsignedShort();
        Map<Integer, String> texts = new HashMap<>();
        List<Integer> strings = new ArrayList<>();
        for (int index = 1; index < count; index++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(index, in.readUTF());
                case 8 -> strings.add(in.readUnsignedShort());
                case 7, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    index++;
                }
                default -> throw new IOException("a constant has the unknown tag " + tag);
            }
        }
        return strings.stream().map(texts::get).toList();
    }
}
