package org.burnish.xorriso.run;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveOptions;
import org.burnish.recorder.Drives;
import org.burnish.scsi.DeviceAddress;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session.Role;
import org.jspecify.annotations.Nullable;

/** The input and the output drive, which may be the same one. A drive is closed when neither is it any more. */
final class DriveSlots {

    private final Drives drives;
    private final Supplier<DriveOptions> options;
    private final Supplier<DriveRules> rules;
    private @Nullable Drive input;
    private @Nullable Drive output;

    DriveSlots(Drives drives, Supplier<DriveOptions> options, Supplier<DriveRules> rules) {
        this.rules = rules;
        this.drives = drives;
        this.options = options;
    }

    Optional<Drive> input() {
        return Optional.ofNullable(input);
    }

    Optional<Drive> output() {
        return Optional.ofNullable(output);
    }

    Role roleOf(Drive drive) {
        if (drive == input && drive == output) {
            return Role.DEV;
        }
        return drive == input ? Role.INDEV : Role.OUTDEV;
    }

    /** Opens a drive, or takes the one that is open already, and puts it into the slots of a role. */
    Drive open(Role role, String text) throws IOException, ProblemException {
        DeviceAddress address = drives.address(text);
        rules.get().check(text, role != Role.INDEV, address);
        @Nullable Drive open = isAt(input, address) ? input : isAt(output, address) ? output : null;
        if (open == null) {
            release(role);
            open = drives.open(address, options.get());
        }
        fill(role, open);
        return open;
    }

    private static boolean isAt(@Nullable Drive drive, DeviceAddress address) {
        return drive != null && drive.address().equals(address);
    }

    private void fill(Role role, @Nullable Drive drive) {
        @Nullable Drive oldInput = input;
        @Nullable Drive oldOutput = output;
        input = role == Role.OUTDEV ? input : drive;
        output = role == Role.INDEV ? output : drive;
        closeUnused(oldInput);
        if (oldOutput != oldInput) {
            closeUnused(oldOutput);
        }
    }

    /** The output drive becomes the input drive, too. */
    void makeOutputInput() {
        fill(Role.DEV, output);
    }

    void release(Role role) {
        @Nullable Drive oldInput = input;
        @Nullable Drive oldOutput = output;
        input = role == Role.OUTDEV ? input : null;
        output = role == Role.INDEV ? output : null;
        closeUnused(oldInput);
        if (oldOutput != oldInput) {
            closeUnused(oldOutput);
        }
    }

    private void closeUnused(@Nullable Drive drive) {
        if (drive != null && drive != input && drive != output) {
            drive.close();
        }
    }
}
