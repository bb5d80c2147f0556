package org.burnish.xorriso.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.burnish.image.ImageOptions;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadedImage;
import org.burnish.mmc.command.StartStopUnit;
import org.burnish.options.Options;
import org.burnish.recorder.Drive;
import org.burnish.recorder.DriveOptions;
import org.burnish.recorder.ImageOutput;
import org.burnish.recorder.RecordingOptions;
import org.burnish.recorder.VerbatimImage;
import org.burnish.scsi.DeviceAddress;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Session;
import org.burnish.xorriso.spi.Session.Role;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.text.DriveReport;
import org.burnish.xorriso.text.MediaState;
import org.jspecify.annotations.Nullable;

/** The session of one run. Used by one thread. */
final class BurnSession implements Session {

    private InputStream input;
    private final StreamConsole console;
    private final Settings settings;
    private final Engine engine;
    private final DriveSlots slots;
    private @Nullable ImageTree tree;
    private Optional<LoadedImage> loaded = Optional.empty();
    private boolean changed;
    private boolean ended;
    private @Nullable ImageOutput product;
    /** Whether the address of -load was meant for the present input drive, and not for the next one. */
    private boolean addressed;

    private Consumer<List<String>> performer = words -> {};
    private BooleanSupplier talker = () -> true;

    BurnSession(StreamConsole console, Settings settings, Engine engine, InputStream input) {
        this.input = input;
        this.console = console;
        console.answeredBy(this::input);
        this.settings = settings;
        this.engine = engine;
        ScsiLog log = new ScsiLog(settings, console::always);
        this.slots = new DriveSlots(
                engine.drives(),
                () -> new DriveOptions(true, log, settings.get(DriveChoices.ROM_TOC_SCAN)),
                () -> settings.get(DriveChoices.DRIVE_RULES));
    }

    @Override
    public StreamConsole console() {
        return console;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Optional<Drive> indev() {
        return slots.input();
    }

    @Override
    public Optional<Drive> outdev() {
        return slots.output();
    }

    @Override
    public Drive outdev(String command) throws ProblemException {
        settings.get(DriveChoices.DRIVE_RULES).refuseChange(command);
        return slots.output()
                .orElseThrow(() -> ProblemException.failure(command + ": No output drive set by -dev or -outdev"));
    }

    @Override
    public Role roleOf(Drive drive) {
        return slots.roleOf(drive);
    }

    @Override
    public void acquire(Role role, String address) throws ProblemException, IOException {
        if (role != Role.OUTDEV && changed) {
            throw ProblemException.failure(role.command() + ": Image changes pending. -commit or -rollback first");
        }
        if (address.isEmpty()) {
            release(role);
            return;
        }
        if (role != Role.OUTDEV) {
            forgetAddress();
            addressed = true;
        }
        if (role != Role.INDEV) {
            product = null;
        }
        Drive drive = slots.open(role, address);
        MediaState state = MediaState.of(drive);
        if (state == MediaState.DAMAGED) {
            console.event(Severity.WARNING, "Upcoming track: Damaged, not closed and not writable");
        }
        if (role != Role.INDEV && !state.writable()) {
            console.event(Severity.NOTE, "Disc status unsuitable for writing");
        }
        show(drive, role != Role.OUTDEV);
        if (settings.get(DriveChoices.CALM)) {
            Calm.order(drive, StartStopUnit.Action.STOP);
        }
    }

    @Override
    public void produce(ImageOutput output) throws ProblemException {
        if (slots.input().isPresent() && slots.input().equals(slots.output())) {
            throw ProblemException.failure(
                    "The image that is loaded is in the output drive, and shall go to '" + output.name() + "'",
                    "Load it by -indev, or write to the drive by -commit first");
        }
        if (slots.output().isPresent()) {
            slots.release(Role.OUTDEV);
        }
        product = output;
        if (tree == null) {
            tree = engine.importer().emptyTree();
        }
    }

    @Override
    public boolean hasTree() {
        return tree != null;
    }

    /** Loads the image if asked to, and reports about the medium. */
    private void show(Drive drive, boolean load) throws ProblemException, IOException {
        if (load) {
            load(drive);
        } else if (tree == null) {
            tree = engine.importer().emptyTree();
        }
        DriveReport.brief(drive, roleOf(drive), load ? loaded : Optional.empty())
                .forEach(console::info);
        if (load && loaded.isPresent()) {
            console.info("Volume id    : '" + loaded.get().session().volumeId() + "'");
        }
    }

    private void load(Drive drive) throws ProblemException, IOException {
        forget();
        try {
            drive.readAt(settings.get(DriveChoices.READ_SPEEDS).pace(drive.medium()));
            loaded = new ImageLoader(console, settings).load(drive, roleOf(drive) == Role.DEV);
            loaded.ifPresent(image -> settings.set(Choices.IMAGES_LOADED, settings.get(Choices.IMAGES_LOADED) + 1));
        } catch (ProblemException | IOException e) {
            release(roleOf(drive));
            throw e;
        }
        tree = loaded.map(LoadedImage::tree).orElseGet(engine.importer()::emptyTree);
    }

    private void forget() {
        tree = null;
        loaded = Optional.empty();
        pending(false);
        settings.set(Damage.SETTING, Damage.SETTING.initial());
        settings.set(CommonSettings.DIRECTORY, "/");
    }

    /** An address of an image holds for one input drive. */
    private void forgetAddress() {
        if (addressed) {
            settings.set(Choices.LOAD, LoadAddress.AUTO);
        }
        addressed = false;
    }

    @Override
    public void release(Role role) {
        if (role != Role.OUTDEV) {
            forgetAddress();
            forget();
        }
        slots.release(role);
    }

    @Override
    public ImageTree tree() throws ProblemException {
        if (tree == null) {
            throw ProblemException.failure("No ISO image present. No -dev, -indev, or -outdev selected.");
        }
        return tree;
    }

    @Override
    public Optional<LoadedImage> loaded() {
        return loaded;
    }

    @Override
    public boolean changesPending() {
        return changed;
    }

    @Override
    public long pendingBlocks() throws ProblemException, IOException {
        Optional<Drive> output = slots.output();
        if (changed && product != null) {
            Growth growth = growthOfProduct();
            TreeRules.apply(this, growth.grows());
            return committer().blocks(product, growth, tree());
        }
        if (!changed || output.isEmpty()) {
            return 0;
        }
        Growth growth = growth(output.get());
        TreeRules.apply(this, growth.grows());
        return committer().blocks(output.get(), growth, tree());
    }

    private Committer committer() {
        return new Committer(console, settings, engine.operations());
    }

    private Growth growth(Drive output) {
        if (roleOf(output) == Role.DEV) {
            return new Growth(loaded, true, OptionalLong.empty());
        }
        OptionalLong predicted =
                slots.input().isPresent() ? settings.get(RecordingOptions.PREDICTED_START) : OptionalLong.empty();
        return new Growth(loaded, predicted.isPresent(), predicted);
    }

    /** An image for no medium is an add-on session where its address was predicted. */
    private Growth growthOfProduct() throws ProblemException {
        OptionalLong predicted = settings.get(RecordingOptions.PREDICTED_START);
        if (predicted.isPresent() && slots.input().isPresent() && loaded.isEmpty()) {
            throw ProblemException.failure(
                    "There is no image in '" + slots.input().get().address() + "' for an add-on session to grow",
                    "Give the block where it begins by -load sbsector, which is the first number of cdrecord -msinfo");
        }
        return new Growth(loaded, predicted.isPresent(), predicted);
    }

    @Override
    public void changed() {
        changed = true;
    }

    @Override
    public void pending(boolean pending) {
        changed = pending;
        settings.set(Choices.SIZE_PRINTED, false);
    }

    @Override
    public void reassess(Drive drive) throws ProblemException, IOException {
        console.event(Severity.NOTE, "Re-assessing -outdev '" + drive.address() + "'");
        settings.set(DriveChoices.DISPLACEMENT, 0L);
        drive.reassess();
        settings.set(Choices.LOAD, LoadAddress.AUTO);
        show(drive, roleOf(drive) != Role.OUTDEV && !changed);
    }

    @Override
    public void perform(List<String> words) {
        performer.accept(words);
    }

    /** Who performs commands and dialogs of this session. */
    void performedBy(Consumer<List<String>> loop, BooleanSupplier dialog) {
        performer = loop;
        talker = dialog;
    }

    @Override
    public boolean dialog() {
        return talker.getAsBoolean();
    }

    @Override
    public Redirection redirect(
            @Nullable InputStream in, @Nullable OutputStream results, @Nullable OutputStream messages) {
        InputStream before = input;
        input = in == null ? before : in;
        Redirection output = console.redirect(results, messages);
        return () -> {
            input = before;
            output.close();
        };
    }

    @Override
    public void commit() throws ProblemException, IOException {
        if (!changed) {
            console.event(Severity.WARNING, "-commit: No image modifications pending");
            return;
        }
        if (product != null) {
            write();
            product = null;
            return;
        }
        boolean blind = slots.output().map(output -> growth(output).blind()).orElse(false);
        write();
        if (blind) {
            // what was written can't be read where it is
            release(Role.OUTDEV);
            return;
        }
        slots.makeOutputInput();
        settings.set(ImageOptions.VOLUME_ID, "");
        CharacterSets sets = settings.get(Choices.CHARACTER_SETS);
        settings.set(Choices.CHARACTER_SETS, sets.withIn(sets.out()));
        reassess(outdev("-commit"));
    }

    @Override
    public void write() throws ProblemException, IOException {
        if (product != null) {
            write(product, growthOfProduct());
            return;
        }
        Drive output = slots.output()
                .orElseThrow(() -> ProblemException.failure("No output drive acquired on attempt to write"));
        settings.get(DriveChoices.DRIVE_RULES).refuseChange("-commit");
        if (settings.get(DriveChoices.DISPLACEMENT) != 0 && roleOf(output) == Role.DEV && loaded.isPresent()) {
            throw ProblemException.failure("May not grow ISO image while -displacement is non-zero");
        }
        if (wantsImageOfItsOwn(output)) {
            console.event(
                    Severity.NOTE,
                    "A partition offset is for an image of its own: '" + output.address() + "' gets one from LBA 0 on");
            TreeRules.apply(this, false);
            committer().write(ImageOutput.file(Path.of(output.address().path())), Growth.none(loaded), tree());
        } else {
            Growth growth = growth(output);
            TreeRules.apply(this, growth.grows());
            committer().write(output, growth, tree());
        }
        changed = false;
    }

    /**
     * An add-on session refers to what is on the medium, and reads nothing of it: whoever gets it may want to write it to the drive that
     * the old one was loaded from, which is given up when the first block comes.
     */
    private void write(ImageOutput output, Growth growth) throws ProblemException, IOException {
        TreeRules.apply(this, growth.grows());
        if (!growth.blind()) {
            committer().write(output, growth, tree());
            changed = false;
            return;
        }
        ImageOutput alone = ImageOutput.of(output.name(), () -> {
            slots.release(Role.INDEV);
            return output.open();
        });
        committer().write(alone, growth, tree());
        release(Role.INDEV);
    }

    /** Further sessions would have their heads where the volume of a partition has its own. */
    private boolean wantsImageOfItsOwn(Drive output) throws IOException {
        String offset = settings.recording().texts().getOrDefault("image.partition.offset", "0");
        return !offset.equals("0")
                && output.address().scheme().equals(DeviceAddress.FILE_SCHEME)
                && MediaState.of(output) == MediaState.BLANK;
    }

    @Override
    public void burnImage(VerbatimImage image, Options more) throws ProblemException, IOException {
        Drive output = outdev("-burn_image");
        if (changed) {
            throw ProblemException.failure("-burn_image: Image changes pending. -commit or -rollback first");
        }
        new ImageCommitter(console, settings, engine.operations()).write(output, image, more);
        reassess(output);
    }

    @Override
    public InputStream input() {
        return input;
    }

    @Override
    public void rollback() throws ProblemException, IOException {
        settings.set(ImageOptions.VOLUME_ID, "");
        Optional<Drive> input = slots.input();
        forget();
        if (input.isPresent()) {
            show(input.get(), true);
        } else if (slots.output().isPresent() || product != null) {
            tree = engine.importer().emptyTree();
        }
    }

    @Override
    public void end(boolean commit) throws ProblemException, IOException {
        ended = true;
        if (commit && changed) {
            write();
        }
    }

    @Override
    public boolean ended() {
        return ended;
    }

    /** Writes what is pending, if no command ended the run. */
    void finish() throws ProblemException, IOException {
        if (changed && !ended) {
            write();
        }
    }

    /** Lets all drives go; nothing is written. */
    void close() {
        slots.release(Role.DEV);
    }
}
