package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.RecordingJob;
import org.burnish.recorder.RecordingListener;
import org.burnish.recorder.RecordingPlan;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.internal.drive.Services;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plans recordings and starts their jobs. */
@Component
public final class RecorderService implements Recorder {

    private final Services services;

    @Activate
    public RecorderService(@Reference Services services) {
        this.services = services;
    }

    @Override
    public RecordingPlan plan(RecordingRequest request) throws IOException {
        return lay(request, request.listener()).summary();
    }

    @Override
    public RecordingJob start(RecordingRequest request) throws IOException {
        RecordingListener listener = new SerialListener(request.listener());
        SessionPlan plan = lay(request, listener);
        return new Job(plan, request.options().checksums(), listener).start();
    }

    private SessionPlan lay(RecordingRequest request, RecordingListener listener) throws IOException {
        RecordingRequest told =
                new RecordingRequest(request.drives(), request.tree(), request.base(), request.options(), listener);
        return new Planner(services.format(request.options().format()), told).plan();
    }
}
