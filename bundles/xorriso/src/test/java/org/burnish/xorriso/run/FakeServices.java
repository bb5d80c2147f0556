package org.burnish.xorriso.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.burnish.image.Attributes;
import org.burnish.image.DirectoryNode;
import org.burnish.image.FileContent;
import org.burnish.image.FileNode;
import org.burnish.image.ImageListener;
import org.burnish.image.ImageTree;
import org.burnish.image.StoredContent;
import org.burnish.options.OptionKey;
import org.burnish.options.Options;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.DiskSelection;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveDescription;
import org.burnish.recorder.DriveOptions;
import org.burnish.recorder.Drives;
import org.burnish.recorder.ImageOutput;
import org.burnish.recorder.Outcome;
import org.burnish.recorder.Progress;
import org.burnish.recorder.Recorder;
import org.burnish.recorder.Recording;
import org.burnish.recorder.RecordingPlan;
import org.burnish.recorder.RecordingRequest;
import org.burnish.scsi.DeviceAddress;
import org.burnish.scsi.MediumKind;

/** Drives, a recorder and an importer without a drive behind them. */
final class FakeServices implements Drives, Recorder, DiskImporter {

    static final Attributes DIRECTORY = new Attributes(040755, 0, 0, 0, 0, 0);
    static final Attributes FILE = new Attributes(0100644, 0, 0, 0, 0, 0);

    final List<FakeDrive> drives = new ArrayList<>();
    final List<RecordingRequest> recorded = new ArrayList<>();
    final List<DriveDescription> found = new ArrayList<>();
    final Map<DeviceAddress, DeviceAddress> links = new HashMap<>();
    Outcome outcome = new Outcome(Outcome.State.COMPLETED, 32, 31, 192, 0, List.of());

    FakeServices(FakeDrive... drives) {
        this.drives.addAll(Arrays.asList(drives));
    }

    @Override
    public List<String> schemes() {
        return List.of("emu");
    }

    @Override
    public List<DriveDescription> discover() {
        return found;
    }

    @Override
    public List<DeviceAddress> addresses() {
        return found.stream().map(DriveDescription::address).toList();
    }

    @Override
    public Optional<DriveDescription> describe(DeviceAddress address) {
        return found.stream().filter(drive -> drive.address().equals(address)).findFirst();
    }

    @Override
    public DeviceAddress address(String text) {
        return DeviceAddress.parse(text);
    }

    @Override
    public DeviceAddress lasting(DeviceAddress address) {
        return links.getOrDefault(address, address);
    }

    @Override
    public Drive open(DeviceAddress address, DriveOptions options) throws IOException {
        return drives.stream()
                .filter(drive -> drive.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new IOException("No drive at '" + address + "'"))
                .opened();
    }

    @Override
    public List<MediumKind> mediumKinds() {
        return List.of(new MediumKind("dvd-rw", "DVD-RW", 2298496));
    }

    @Override
    public DeviceAddress newMedium(String kind, Path path) {
        return new DeviceAddress("emu", path.toString());
    }

    @Override
    public List<OptionKey<?>> options() {
        return List.of();
    }

    @Override
    public RecordingPlan plan(RecordingRequest request) {
        return new RecordingPlan(0, 31, 192, 1000, "TAO");
    }

    @Override
    public RecordingPlan plan(RecordingRequest request, ImageOutput output) {
        return plan(request);
    }

    @Override
    public Recording start(RecordingRequest request, ImageOutput output) {
        return start(request);
    }

    @Override
    public Recording start(RecordingRequest request) {
        recorded.add(request);
        return new Recording() {
            @Override
            public Progress progress() {
                return new Progress(Progress.Phase.ENDED, 0, 0, 0, 0, 0, Duration.ZERO);
            }

            @Override
            public void cancel() {}

            @Override
            public Outcome await() {
                return outcome;
            }
        };
    }

    @Override
    public ImageTree emptyTree() {
        return new ImageTree(new DirectoryNode("", DIRECTORY));
    }

    @Override
    public Attributes attributes(Path disk, Options options, ImageListener listener) {
        return FILE;
    }

    /** Adds an empty file, whatever is on disk. */
    /** What was kept of the file that was added last. */
    Options addedWith = Options.NONE;

    @Override
    public long add(ImageTree tree, Path disk, String path, DiskSelection selection, ImageListener listener) {
        addedWith = selection.options();
        return selection.excludes(disk, true) ? 0 : add(tree, disk, path, listener);
    }

    @Override
    public long add(ImageTree tree, Path disk, String path, ImageListener listener) {
        DirectoryNode directory = tree.root();
        String[] names = path.substring(1).split("/");
        for (String name : Arrays.copyOf(names, names.length - 1)) {
            if (directory.child(name) == null) {
                directory.put(new DirectoryNode(name, DIRECTORY));
            }
            directory = (DirectoryNode) directory.child(name);
        }
        directory.put(new FileNode(names[names.length - 1], FILE, empty()));
        return 1;
    }

    private static FileContent empty() {
        return new StoredContent(null, List.of(), null, 0);
    }
}
