package org.burnish.xorriso.tree;

import java.util.Map;
import org.burnish.recorder.DiskOptions;
import org.burnish.verifier.VerifierListener.Trust;
import org.burnish.xorriso.run.Choices;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.Session;

/** Whether nodes keep the device and inode numbers of their files, and what these are good for. */
public final class FileNumbers {

    private static final Map<Trust, String> WORDS =
            Map.of(Trust.DEVICES_AND_INODES, "on", Trust.INODES, "ino_only", Trust.NOTHING, "off");

    private FileNumbers() {}

    /** Chooses what contents are not read for in comparisons. */
    public static void trust(Session session, Trust trust) {
        session.settings().set(Choices.TRUST, trust);
        keepAsChosen(session);
    }

    /** Chooses whether hard links are recorded, which goes by the numbers as well. */
    public static void links(Session session, boolean on) {
        session.settings().set(CommonSettings.HARD_LINKS, on);
        keepAsChosen(session);
    }

    private static void keepAsChosen(Session session) {
        boolean kept = session.settings().get(CommonSettings.HARD_LINKS)
                || session.settings().get(Choices.TRUST) != Trust.NOTHING;
        DiskRules.keep(session, DiskOptions.NUMBERS, kept);
    }

    /** What contents are not read for in comparisons. */
    public static Trust trust(Session session) {
        return session.settings().get(Choices.TRUST);
    }

    /** The word for it. */
    static String word(Trust trust) {
        return WORDS.getOrDefault(trust, "off");
    }
}
