package org.burnish.recorder.internal.disk;

import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What new files are made with, as Java wants it. The system takes from it what it takes from all new files. */
final class NewMode {

    private static final int OWNER_READ = 0400;
    private static final Map<Integer, FileAttribute<Set<PosixFilePermission>>> KNOWN = new ConcurrentHashMap<>();

    private NewMode() {}

    /** @param permissions at most 0777 */
    static FileAttribute<Set<PosixFilePermission>> of(int permissions) {
        return KNOWN.computeIfAbsent(permissions, NewMode::make);
    }

    private static FileAttribute<Set<PosixFilePermission>> make(int permissions) {
        Set<PosixFilePermission> granted = EnumSet.noneOf(PosixFilePermission.class);
        // in the order of the bits
        for (PosixFilePermission each : PosixFilePermission.values()) {
            if ((permissions & OWNER_READ >> each.ordinal()) != 0) {
                granted.add(each);
            }
        }
        return PosixFilePermissions.asFileAttribute(granted);
    }
}
