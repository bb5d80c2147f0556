package org.burnish.image.iso9660.read;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.burnish.image.NameBytes;
import org.burnish.image.attribute.NamedAttributes;
import org.burnish.image.iso9660.checksum.ArrayIndex;
import org.burnish.image.iso9660.checksum.ArrayLocation;
import org.burnish.image.iso9660.susp.AlternateName;
import org.burnish.image.iso9660.susp.AttributeList;
import org.burnish.image.iso9660.susp.CarriedEntries;
import org.burnish.image.iso9660.susp.ChildLink;
import org.burnish.image.iso9660.susp.CompressedFile;
import org.burnish.image.iso9660.susp.ContinuationArea;
import org.burnish.image.iso9660.susp.ExtensionReference;
import org.burnish.image.iso9660.susp.PosixAttributes;
import org.burnish.image.iso9660.susp.PosixDevice;
import org.burnish.image.iso9660.susp.SharingProtocol;
import org.burnish.image.iso9660.susp.SuspEntry;
import org.burnish.image.iso9660.susp.SymbolicLink;
import org.burnish.image.iso9660.susp.TimeStamps;
import org.burnish.image.iso9660.susp.UnknownEntry;
import org.jspecify.annotations.Nullable;

/** What the system use entries of a directory record say, continuation areas included. */
final class SystemUse {

    private static final String RELOCATED = "RE";

    /** What the writer makes anew where it is needed: links of moved directories, padding, what of RRIP is in use. */
    private static final Set<String> MADE_ANEW = Set.of(RELOCATED, "PL", "PD", "RR");

    /** Entries that are too short for what they are; others than the first might be taken for them. */
    private static final Set<String> KNOWN = Set.of("SP", "CE", "ER", "PX", "PN", "SL", "NM", "TF", "AL", "CL");

    private static final Set<String> OF_CHECKSUMS = Set.of(ArrayLocation.NAME, ArrayIndex.NAME);

    @Nullable
    SharingProtocol protocol;

    @Nullable
    PosixAttributes posix;

    @Nullable
    TimeStamps stamps;

    @Nullable
    PosixDevice device;

    @Nullable
    ChildLink childLink;

    @Nullable
    CompressedFile compressed;

    boolean relocated;

    private List<AlternateName> names = List.of();
    private List<SymbolicLink> links = List.of();
    private List<AttributeList> lists = List.of();
    private List<SuspEntry> unknown = List.of();
    private AttributeList.@Nullable Content content;

    /** Takes the entries of an area, and gives the last one's continuation, or null. */
    @Nullable
    ContinuationArea add(List<SuspEntry> entries) {
        @Nullable ContinuationArea next = null;
        for (SuspEntry entry : entries) {
            if (entry instanceof ContinuationArea area) {
                next = area;
            } else {
                add(entry);
            }
        }
        return next;
    }

    private void add(SuspEntry entry) {
        if (entry instanceof AlternateName name) {
            names = with(names, name);
        } else if (entry instanceof PosixAttributes found) {
            posix = found;
        } else if (entry instanceof TimeStamps found) {
            stamps = stamps == null ? found : stamps.or(found);
        } else if (entry instanceof AttributeList list) {
            lists = with(lists, list);
        } else if (entry instanceof SymbolicLink link) {
            links = with(links, link);
        } else if (entry instanceof PosixDevice found) {
            device = found;
        } else if (entry instanceof ChildLink found) {
            childLink = found;
        } else if (entry instanceof SharingProtocol found) {
            protocol = found;
        } else if (entry instanceof CompressedFile found) {
            compressed = found;
        } else if (entry instanceof ExtensionReference extension) {
            unknown = extension.isRockRidge() ? unknown : with(unknown, extension);
        } else if (entry instanceof UnknownEntry other) {
            relocated |= other.signature().equals(RELOCATED);
            if (!MADE_ANEW.contains(other.signature()) && !KNOWN.contains(other.signature())) {
                unknown = with(unknown, other);
            }
        }
    }

    /** Most lists have one element and never a second. */
    private static <T> List<T> with(List<T> list, T element) {
        if (list.isEmpty()) {
            return List.of(element);
        }
        List<T> longer = list instanceof ArrayList<T> ? list : new ArrayList<>(list);
        longer.add(element);
        return longer;
    }

    /** The name, empty if there is none. */
    String name() {
        return names.isEmpty() ? "" : NameBytes.decode(AlternateName.join(names));
    }

    boolean isLink() {
        return !links.isEmpty();
    }

    String linkTarget() {
        return NameBytes.decode(SymbolicLink.join(links));
    }

    /** The attributes about checksums. */
    Map<String, byte[]> ofChecksums() {
        return content().set();
    }

    /** The attributes of the node beside those of POSIX. */
    NamedAttributes named() {
        return content().named();
    }

    private AttributeList.Content content() {
        if (content == null) {
            content = AttributeList.separate(lists, OF_CHECKSUMS);
        }
        return content;
    }

    /** What is not understood of these entries. */
    CarriedEntries.Part carried() {
        return carried(unknown);
    }

    /** The same of a node without content: that it would be compressed is carried on, too. */
    CarriedEntries.Part carriedWithoutContent() {
        if (compressed == null) {
            return carried();
        }
        List<SuspEntry> entries = new ArrayList<>(unknown);
        entries.add(compressed);
        return carried(entries);
    }

    private CarriedEntries.Part carried(List<SuspEntry> entries) {
        Optional<TimeStamps> further = stamps == null ? Optional.empty() : stamps.beyondPosix();
        byte[] others = content().others();
        if (entries.isEmpty() && others.length == 0 && further.isEmpty()) {
            return CarriedEntries.Part.NONE;
        }
        List<SuspEntry> kept = new ArrayList<>(entries);
        further.ifPresent(kept::add);
        int length = 0;
        for (SuspEntry entry : kept) {
            length += entry.length();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        for (SuspEntry entry : kept) {
            entry.encode(bytes);
        }
        return new CarriedEntries.Part(bytes.array(), others);
    }
}
