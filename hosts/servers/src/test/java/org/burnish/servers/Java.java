package org.burnish.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A Java machine that servers run on.
 *
 * @param home where it is
 */
record Java(Path home) {

    /** Small, and what is only kept for speed goes at each collection. */
    private static final String OPTIONS = "-Xmx512m -XX:SoftRefLRUPolicyMSPerMB=0";

    /** The one that the tests run on. */
    static Java ofTests() {
        return new Java(Path.of(System.getProperty("java.home")));
    }

    /** The one that {@code -Djava25.home} names. */
    static Java newest() {
        String home = System.getProperty("java25.home");
        if (home == null || !Files.isDirectory(Path.of(home))) {
            throw new IllegalStateException("a JDK 25 is needed: -Djava25.home=DIRECTORY");
        }
        return new Java(Path.of(home));
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** Has a command use it, whichever way the command finds its Java. */
    ProcessBuilder runs(ProcessBuilder command) {
        command.environment().putAll(Map.of("JAVA_HOME", home.toString(), "JAVA_TOOL_OPTIONS", OPTIONS));
        command.environment().merge("PATH", home.resolve("bin").toString(), (others, own) -> own + ":" + others);
        return command;
    }
}
