package org.burnish.image.iso9660.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.burnish.image.NameBytes;
import org.burnish.image.iso9660.susp.AlternateName;
import org.burnish.image.iso9660.susp.AttributeList;
import org.burnish.image.iso9660.susp.ChildLink;
import org.burnish.image.iso9660.susp.ContinuationArea;
import org.burnish.image.iso9660.susp.PosixAttributes;
import org.burnish.image.iso9660.susp.PosixDevice;
import org.burnish.image.iso9660.susp.SharingProtocol;
import org.burnish.image.iso9660.susp.SuspEntry;
import org.burnish.image.iso9660.susp.SymbolicLink;
import org.burnish.image.iso9660.susp.TimeStamps;
import org.burnish.image.iso9660.susp.UnknownEntry;

/** What the system use entries of a directory record say, continuation areas included. */
final class SystemUse {

    private static final String RELOCATED = "RE";

    SharingProtocol protocol;
    PosixAttributes posix;
    TimeStamps stamps;
    PosixDevice device;
    ChildLink childLink;
    boolean relocated;

    private List<AlternateName> names = List.of();
    private List<SymbolicLink> links = List.of();
    private List<AttributeList> lists = List.of();

    /** Takes the entries of an area, and gives the last one's continuation, or null. */
    ContinuationArea add(List<SuspEntry> entries) {
        ContinuationArea next = null;
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
            stamps = found;
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
        } else if (entry instanceof UnknownEntry unknown) {
            relocated |= unknown.signature().equals(RELOCATED);
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

    Map<String, byte[]> attributes() {
        return lists.isEmpty() ? Map.of() : AttributeList.join(lists);
    }
}
