package org.burnish.desktop.bus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.interfaces.ObjectManager;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/** The optical drives of the machine as UDisks2 knows them. */
public final class OpticalDrives {

    /** The service. */
    public static final String NAME = "org.freedesktop.UDisks2";

    /** Where its drives are; the state of a medium is a property of its drive. */
    public static final String DRIVES = "/org/freedesktop/UDisks2/drives";

    /** The interface of a drive. */
    public static final String DRIVE = "org.freedesktop.UDisks2.Drive";

    private static final String ROOT = "/org/freedesktop/UDisks2";
    private static final String BLOCK = "org.freedesktop.UDisks2.Block";

    private OpticalDrives() {}

    /**
     * Reads which media are there. No drive is opened for this.
     *
     * @return by the device node of each optical drive, when UDisks2 detected its medium; empty where there is none in it
     */
    public static Map<String, Optional<String>> media(Bus bus) throws BusException {
        Map<DBusPath, Map<String, Map<String, Variant<?>>>> objects =
                bus.call(NAME, ROOT, ObjectManager.class, ObjectManager::GetManagedObjects);
        Map<String, Map<String, Variant<?>>> drives = new TreeMap<>();
        objects.forEach((path, interfaces) -> {
            Map<String, Variant<?>> drive = interfaces.getOrDefault(DRIVE, Map.of());
            if (isOptical(drive)) {
                drives.put(path.getPath(), drive);
            }
        });
        Map<String, Optional<String>> media = new TreeMap<>();
        objects.values().forEach(interfaces -> {
            Map<String, Variant<?>> block = interfaces.getOrDefault(BLOCK, Map.of());
            Map<String, Variant<?>> drive = drives.get(text(block.get("Drive")));
            if (drive != null) {
                media.put(text(block.get("Device")), medium(drive));
            }
        });
        return media;
    }

    private static boolean isOptical(Map<String, Variant<?>> drive) {
        Variant<?> kinds = drive.get("MediaCompatibility");
        return kinds != null
                && kinds.getValue() instanceof Collection<?> all
                && all.stream().anyMatch(kind -> kind.toString().startsWith("optical"));
    }

    private static Optional<String> medium(Map<String, Variant<?>> drive) {
        Variant<?> available = drive.get("MediaAvailable");
        if (available == null || !Boolean.TRUE.equals(available.getValue())) {
            return Optional.empty();
        }
        return Optional.of(text(drive.get("TimeMediaDetected")));
    }

    /** A value as text: UDisks2 gives names of files as bytes with a zero at the end. */
    private static String text(@Nullable Variant<?> variant) {
        if (variant == null) {
            return "";
        }
        Object value = variant.getValue();
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8).replace("\0", "");
        }
        if (value instanceof List<?> list) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            list.forEach(one -> bytes.write(((Number) one).intValue()));
            return bytes.toString(StandardCharsets.UTF_8).replace("\0", "");
        }
        return value instanceof DBusPath path ? path.getPath() : value.toString();
    }
}
