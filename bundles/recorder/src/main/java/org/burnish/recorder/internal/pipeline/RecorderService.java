package org.burnish.recorder.internal.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.burnish.image.Digests;
import org.burnish.image.ImageOptions;
import org.burnish.options.OptionKey;
import org.burnish.recorder.ImageOutput;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.Recording;
import org.burnish.recorder.RecordingListener;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.RecordingPlan;
import org.burnish.recorder.RecordingRequest;
import org.burnish.recorder.internal.drive.Contributions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plans recordings and starts them. */
@Component
public final class RecorderService implements Recorder {

    private final Contributions contributions;
    private final RecorderSettings settings;
    private final Watchers watchers;

    @Activate
    public RecorderService(
            @Reference Contributions contributions,
            @Reference RecorderSettings settings,
            @Reference Watchers watchers) {
        this.contributions = contributions;
        this.settings = settings;
        this.watchers = watchers;
    }

    @Override
    public List<OptionKey<?>> options() {
        Map<String, OptionKey<?>> keys = new TreeMap<>();
        Stream.of(
                        RecordingOptions.all().stream(),
                        RecordingOptions.ofVerbatim().stream(),
                        contributions.formats().stream().flatMap(format -> format.options().stream()),
                        contributions.profiles().stream().flatMap(profile -> profile.options().stream()))
                .flatMap(Function.identity())
                .forEach(key -> keys.putIfAbsent(key.name(), key));
        return List.copyOf(keys.values());
    }

    @Override
    public RecordingPlan plan(RecordingRequest request) throws IOException {
        return lay(request, request.listener()).summary();
    }

    @Override
    public RecordingPlan plan(RecordingRequest request, ImageOutput output) throws IOException {
        return lay(request, request.listener(), output).summary();
    }

    @Override
    public Recording start(RecordingRequest request) throws IOException {
        return start(request, listener -> lay(request, listener));
    }

    @Override
    public Recording start(RecordingRequest request, ImageOutput output) throws IOException {
        return start(request, listener -> lay(request, listener, output));
    }

    /** Lays out what is written, and reports to a listener. */
    @FunctionalInterface
    private interface Layouter {
        SessionPlan lay(RecordingListener listener) throws IOException;
    }

    private Recording start(RecordingRequest request, Layouter layouter) throws IOException {
        Watches watches = watchers.watch(request);
        RecordingListener listener = new SerialListener(watches);
        try {
            SessionPlan plan = layouter.lay(listener);
            Optional<Digests> checksums =
                    Optional.of(contributions.digests()).filter(any -> request.get(ImageOptions.CHECKSUMS));
            RunningRecording recording =
                    new RunningRecording(plan, checksums, lead(request).store(plan), listener, watches);
            watches.running(recording);
            return recording.start();
        } catch (IOException e) {
            watches.refused(e);
            throw e;
        }
    }

    private Lead lead(RecordingRequest request) {
        int wanted = request.get(RecordingOptions.FIFO);
        return Lead.of(request.options(), wanted == 0 ? settings.fifo() : wanted);
    }

    private SessionPlan lay(RecordingRequest request, RecordingListener listener) throws IOException {
        new RequestCheck(source(request)).require(request);
        return checked(planner(request, listener).plan(), request);
    }

    private SessionPlan lay(RecordingRequest request, RecordingListener listener, ImageOutput output)
            throws IOException {
        new RequestCheck(source(request)).requireImage(request);
        return checked(planner(request, listener).plan(output), request);
    }

    private Planner planner(RecordingRequest request, RecordingListener listener) throws IOException {
        RecordingRequest followed =
                request.with(settings.applied(request.options())).reportingTo(listener);
        return new Planner(source(followed), followed);
    }

    private SessionPlan checked(SessionPlan plan, RecordingRequest request) throws IOException {
        if (request.get(ImageOptions.CHECKSUMS)) {
            contributions.digests().get(plan.layout().digest());
            contributions.digests().get(plan.layout().fileDigest());
        }
        return plan;
    }

    private SessionSource source(RecordingRequest request) throws IOException {
        return request.image().isPresent()
                ? new ImageSource(request)
                : new TreeSource(
                        contributions.format(request.get(RecordingOptions.FORMAT)), request, contributions.digests());
    }
}
