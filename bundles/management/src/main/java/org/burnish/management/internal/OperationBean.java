package org.burnish.management.internal;

import java.util.Locale;
import org.burnish.operations.Operation;
import org.burnish.operations.OperationProgress;

/** An operation that runs. */
final class OperationBean implements OperationMXBean {

    private final Operation operation;

    OperationBean(Operation operation) {
        this.operation = operation;
    }

    @Override
    public long getId() {
        return operation.id();
    }

    @Override
    public String getKind() {
        return operation.order().kind();
    }

    @Override
    public String[] getDrives() {
        return operation.order().shownDrives().toArray(String[]::new);
    }

    @Override
    public String getState() {
        return operation.record().state().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String getBegan() {
        return operation.record().times().began().toString();
    }

    @Override
    public String getPhase() {
        OperationProgress progress = operation.progress();
        return progress.recording()
                .map(recording -> recording.phase().name())
                .orElse(progress.phase().name())
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public long getDone() {
        return operation.progress().reached();
    }

    @Override
    public long getTotal() {
        return operation.progress().wanted();
    }

    @Override
    public String[] getMessages() {
        return operation.record().messages().toArray(String[]::new);
    }

    @Override
    public void cancel() {
        operation.cancel();
    }
}
