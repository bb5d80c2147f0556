package org.burnish.station.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.MediumKind;

/** The drives of this station. */
final class DriveBoard {

    private final Drives drives;
    private final List<String> named;
    private final Map<String, Slot> slots = new ConcurrentHashMap<>();

    /**
     * Makes one.
     *
     * @param named addresses of drives that are not found by looking
     */
    DriveBoard(Drives drives, List<String> named) {
        this.drives = drives;
        this.named = List.copyOf(named);
    }

    /** Notices drives that came and went, and looks at those that are idle. */
    void look() {
        List<String> there = new ArrayList<>();
        for (DeviceAddress address : addresses()) {
            there.add(address.toString());
            slots.computeIfAbsent(address.toString(), key -> new Slot(address));
        }
        slots.values().removeIf(slot -> !there.contains(slot.address().toString()) && !slot.isClaimed());
        for (Slot slot : slots.values()) {
            if (slot.stale() && slot.claim()) {
                try {
                    slot.look(drives);
                } finally {
                    slot.lookedAt();
                }
            }
        }
    }

    private List<DeviceAddress> addresses() {
        List<DeviceAddress> addresses = new ArrayList<>(drives.addresses());
        named.forEach(each -> addresses.add(DeviceAddress.parse(each)));
        return addresses;
    }

    Collection<Slot> slots() {
        return slots.values();
    }

    Optional<Slot> slot(String address) {
        return Optional.ofNullable(slots.get(address));
    }

    /** Takes an idle drive that suits. */
    Optional<Slot> claim(Predicate<Slot> suits) {
        for (Slot slot : slots.values()) {
            if (!slot.stale() && suits.test(slot) && slot.claim()) {
                if (suits.test(slot)) {
                    return Optional.of(slot);
                }
                slot.lookedAt();
            }
        }
        return Optional.empty();
    }

    /** Whether a blank of a kind is in a drive, large enough. */
    boolean isBlank(Slot slot, String medium, long blocks) {
        Slot.Content content = slot.content();
        return content.blank()
                && KindOfMedium.suits(medium, content.name(), content.capacity(), kinds())
                && (content.capacity() == 0 || content.capacity() >= blocks);
    }

    List<MediumKind> kinds() {
        return drives.mediumKinds();
    }
}
