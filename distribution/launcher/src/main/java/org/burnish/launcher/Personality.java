package org.burnish.launcher;

import java.util.ArrayList;
import java.util.List;

/** What {@code burnish} is, by its first argument. */
enum Personality {
    /** Reports what there is. */
    HELP(List.of()) {
        @Override
        int run(Running host, List<String> words) {
            return 0;
        }
    },
    /** Speaks xorriso's command language. */
    XORRISO(List.of("bundles", BundleFolder.DEPLOY)) {
        @Override
        int run(Running host, List<String> words) {
            return host.service(RUNNER).call("run", words, Main.IN, Main.RESULTS, Main.ERR);
        }
    },
    /** Runs one Gogo command of scope disc. */
    COMMAND(List.of("bundles", "shell", BundleFolder.DEPLOY)) {
        @Override
        int run(Running host, List<String> words) {
            return host.service(COMMANDS).call("run", words, Main.IN, Main.OUT, Main.ERR);
        }
    },
    /** Runs the station until it is interrupted; its bundles find what was chosen when they start. */
    STATION(List.of(SettingsFiles.FOLDER, "bundles", "shell", "management", "station", BundleFolder.DEPLOY)) {
        @Override
        void prepare(List<String> words) {
            StationWords.choose(words.subList(1, words.size()));
        }

        @Override
        int run(Running host, List<String> words) {
            int exit = host.service(COMMANDS).call("run", words, Main.IN, Main.OUT, Main.ERR);
            host.stop();
            return exit;
        }
    },
    /** Opens the Gogo console, where a bundle watches the folder for further ones. */
    CONSOLE(List.of(SettingsFiles.FOLDER, "events", "bundles", "shell", "management", "console")) {
        @Override
        int run(Running host, List<String> words) {
            int exit =
                    host.service(COMMANDS).call("console", words.subList(1, words.size()), Main.IN, Main.OUT, Main.ERR);
            host.stop();
            return exit;
        }
    };

    /** Speaks xorriso's language. */
    static final String RUNNER = "org.burnish.xorriso.spi.XorrisoRunner";

    /** Runs a command of the shell, or its console. */
    static final String COMMANDS = "org.burnish.shell.CommandLine";

    /** Where the bundles are that show what drives do. */
    private static final String MANAGEMENT = "management";

    private final List<String> folders;

    Personality(List<String> folders) {
        this.folders = folders;
    }

    /** The folders of the installation whose bundles it needs. */
    List<String> folders() {
        return folders;
    }

    /** The same with what shows the drives to those who watch Java, where it was started for them. */
    List<String> folders(boolean watched) {
        if (!watched || folders.contains(MANAGEMENT)) {
            return folders;
        }
        List<String> more = new ArrayList<>(folders);
        more.add(MANAGEMENT);
        return more;
    }

    /** What has to be done before anything starts. */
    void prepare(List<String> words) {
        // most need nothing
    }

    abstract int run(Running host, List<String> words);

    static Personality of(List<String> words) {
        if (words.isEmpty() || words.get(0).equals("--help") || words.get(0).equals("-h")) {
            return HELP;
        }
        String first = words.get(0);
        if (first.startsWith("-") || first.startsWith("#")) {
            return XORRISO;
        }
        return switch (first) {
            case "shell" -> CONSOLE;
            case "station" -> STATION;
            default -> COMMAND;
        };
    }
}
