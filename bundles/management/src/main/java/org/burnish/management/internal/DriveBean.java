package org.burnish.management.internal;

import java.util.Optional;
import java.util.function.Supplier;
import org.burnish.management.DriveState;

/** A drive, by what is known of it at the moment. */
final class DriveBean implements DriveMXBean {

    private final Supplier<Optional<DriveState>> now;
    private final String address;

    DriveBean(String address, Supplier<Optional<DriveState>> now) {
        this.address = address;
        this.now = now;
    }

    @Override
    public String getAddress() {
        return address;
    }

    @Override
    public String getModel() {
        return now.get().map(DriveState::model).orElse("");
    }

    @Override
    public boolean isOpen() {
        return now.get().map(DriveState::open).orElse(false);
    }

    @Override
    public String getMedium() {
        return now.get().flatMap(DriveState::medium).orElse("");
    }

    @Override
    public long getCommands() {
        return now.get().map(DriveState::commands).orElse(0L);
    }

    @Override
    public long getFailures() {
        return now.get().map(DriveState::failures).orElse(0L);
    }

    @Override
    public String getBusyWith() {
        return now.get().flatMap(DriveState::busy).map(DriveState.Busy::command).orElse("");
    }

    @Override
    public long getBusySeconds() {
        return now.get()
                .flatMap(DriveState::busy)
                .map(busy -> busy.since().toSeconds())
                .orElse(0L);
    }
}
