package org.burnish.operations.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.burnish.operations.Inputs;
import org.burnish.operations.OperationListener;
import org.burnish.operations.OperationProgress;
import org.burnish.operations.OperationProgress.Phase;
import org.burnish.operations.Order;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveOptions;
import org.burnish.recorder.Drives;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Recording;
import org.burnish.scsi.DeviceAddress;
import org.burnish.verifier.VerifierListener;

/** What a use case works with: the order, its drives, and where it reports to. Closing it closes the drives that it opened. */
final class Task implements Closeable {

    private final Order order;
    private final Inputs inputs;
    private final Supplier<Drives> drives;
    private final Report report;
    private final List<Drive> opened = new ArrayList<>();

    Task(Order order, Inputs inputs, Supplier<Drives> drives, Report report) {
        this.order = order;
        this.inputs = inputs;
        this.drives = drives;
        this.report = report;
    }

    Order order() {
        return order;
    }

    Inputs inputs() {
        return inputs;
    }

    /** Receives what happens. */
    OperationListener listener() {
        return report;
    }

    /** The open drives of the order. */
    List<Drive> drives() throws IOException {
        if (!inputs.drives().isEmpty()) {
            return inputs.drives();
        }
        phase(Phase.OPENING);
        Drives own = drives.get();
        for (String address : order.drives()) {
            opened.add(own.open(own.address(address), DriveOptions.DEFAULT));
        }
        report.opened();
        return List.copyOf(opened);
    }

    /** A file as a drive, which the caller closes. */
    Drive file(DeviceAddress address) throws IOException {
        return drives.get().open(address, DriveOptions.DEFAULT);
    }

    /** The drive of an order that has one. */
    Drive drive() throws IOException {
        return drives().get(0);
    }

    void phase(Phase phase) {
        progress(phase, 0, 0);
    }

    void progress(Phase phase, long done, long total) {
        report.progress(new OperationProgress(phase, done, total, Optional.empty()));
    }

    /** Waits for a recording, whose progress is the task's meanwhile. */
    Outcome follow(Recording recording) {
        report.follow(recording);
        try {
            report.recording();
            return recording.awaitOrCancel();
        } finally {
            report.follow(null);
        }
    }

    /** Reports what is verified as progress. */
    VerifierListener verifying() {
        return new VerifierListener() {
            @Override
            public void progress(long bytes, long total) {
                Task.this.progress(Phase.VERIFYING, bytes, total);
            }
        };
    }

    Report report() {
        return report;
    }

    @Override
    public void close() {
        opened.forEach(Drive::close);
    }
}
