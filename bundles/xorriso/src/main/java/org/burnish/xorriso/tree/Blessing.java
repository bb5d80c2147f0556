package org.burnish.xorriso.tree;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileNode;
import org.burnish.image.ImageNode;
import org.burnish.xorriso.spi.ProblemException;

/** The roles that files can have in a volume of HFS+. */
enum Blessing {
    PPC_BOOTDIR("p"),
    INTEL_BOOTFILE("i"),
    SHOW_FOLDER("s"),
    OS9_FOLDER("9"),
    OSX_FOLDER("x");

    private final String letter;

    Blessing(String letter) {
        this.letter = letter;
    }

    String letter() {
        return letter;
    }

    /** Its name in the language. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word; empty for one that means none, or any. */
    static Optional<Blessing> of(String word, String... without) throws ProblemException {
        if (Arrays.asList(without).contains(word)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values())
                .filter(role -> role.letter.equals(word) || role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.failure("Unknown blessing type '" + word + "'")));
    }

    /** Whether a node can have the role. */
    boolean suits(ImageNode node) {
        return this == INTEL_BOOTFILE ? node instanceof FileNode : node instanceof DirectoryNode;
    }
}
