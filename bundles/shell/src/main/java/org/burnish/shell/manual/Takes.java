package org.burnish.shell.manual;

/** What a name in a usage stands for, as far as a shell can complete it. */
enum Takes {
    /** The address of a drive. */
    DRIVE,
    /** A file or directory. */
    FILE,
    /** A kind of medium. */
    KIND,
    /** The name of a command. */
    COMMAND,
    /** Something that nobody can guess. */
    WORD;

    static Takes of(String name) {
        return switch (name) {
            case "DRIVE" -> DRIVE;
            case "DIR", "FILE", "PATH", "IMAGE", "DISK" -> FILE;
            case "KIND" -> KIND;
            case "COMMAND" -> COMMAND;
            default -> WORD;
        };
    }
}
