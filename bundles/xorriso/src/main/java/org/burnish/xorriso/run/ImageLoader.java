package org.burnish.xorriso.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.ImageException;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadOptions;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.MediumContent;
import org.burnish.image.NameConversion;
import org.burnish.image.NamingChoice;
import org.burnish.media.Medium;
import org.burnish.media.MediumSession;
import org.burnish.operations.ImageChoice;
import org.burnish.recorder.Drive;
import org.burnish.xorriso.spi.CommonSettings;
import org.burnish.xorriso.spi.Console;
import org.burnish.xorriso.spi.Md5Mode;
import org.burnish.xorriso.spi.ProblemException;
import org.burnish.xorriso.spi.Settings;
import org.burnish.xorriso.spi.Severity;
import org.burnish.xorriso.text.CacheSize;
import org.burnish.xorriso.text.ContentText;

/** Loads an image of a drive, by default that of its newest session. */
final class ImageLoader {

    private final Console console;
    private final Md5Mode md5;
    private final CharacterSets sets;
    private final boolean auto;
    private final NameConversion names;
    private final NamingChoice naming;
    private final LoadAddress address;
    private final PlainNames plain;
    private final VolumeGuard guard;
    private final long displacement;
    private final CacheSize cache;
    private final TreeDamage damage;

    ImageLoader(Console console, Settings settings) {
        this.console = console;
        this.md5 = settings.get(CommonSettings.MD5);
        this.sets = settings.get(Choices.CHARACTER_SETS);
        this.names = sets.loading();
        this.auto = settings.get(Choices.AUTO_CHARSET);
        this.naming = settings.get(Choices.READ_FS);
        this.address = settings.get(Choices.LOAD);
        this.plain = settings.get(DriveChoices.PLAIN_NAMES);
        this.displacement = settings.get(DriveChoices.DISPLACEMENT);
        this.cache = settings.get(DriveChoices.CACHE);
        this.damage = settings.get(Choices.TREE_DAMAGE);
        this.guard = settings.get(DriveChoices.ASSERT_VOLID);
    }

    /**
     * The image, or empty where there is none.
     *
     * @param grow whether the next session shall grow it
     */
    Optional<LoadedImage> load(Drive drive, boolean grow) throws IOException, ProblemException {
        if (drive.medium().isEmpty()) {
            return Optional.empty();
        }
        return address.newest() ? newest(drive, grow) : addressed(drive);
    }

    private Optional<LoadedImage> newest(Drive drive, boolean grow) throws IOException, ProblemException {
        Optional<ImageChoice> choice = ImageChoice.of(drive, grow);
        if (choice.isEmpty()) {
            reportContent(drive);
            return Optional.empty();
        }
        choice.get().warnings().forEach(warning -> console.event(Severity.SORRY, warning));
        Optional<String> objection = choice.get().objection();
        if (objection.isPresent()) {
            console.event(Severity.NOTE, objection.get());
            console.event(Severity.HINT, "To see and extract what is readable of it, use -indev instead of -dev");
            return Optional.empty();
        }
        return Optional.of(read(drive, choice.get().session(), choice.get().foundAt()));
    }

    /** No image is there; where the medium is not blank, that is not as it should be. */
    private void reportContent(Drive drive) throws IOException, ProblemException {
        MediumContent content = drive.content();
        if (content.kind() == MediumContent.Kind.BLANK) {
            return;
        }
        List<MediumSession> sessions = drive.medium().map(Medium::sessions).orElse(List.of());
        long start = sessions.isEmpty() ? 0 : sessions.get(sessions.size() - 1).start();
        console.event(Severity.NOTE, "Loading ISO image tree from LBA " + start);
        if (content.kind() == MediumContent.Kind.DAMAGED || content.kind() == MediumContent.Kind.UNREADABLE) {
            throw ProblemException.failure("Cannot read ISO image tree", ContentText.holding(drive.address(), content));
        }
        console.event(Severity.WARNING, "No ISO 9660 image at LBA " + start + ". Creating blank image.");
        console.event(Severity.HINT, ContentText.holding(drive.address(), content));
        if (!content.scheme().isEmpty()) {
            console.event(Severity.HINT, ContentText.advice(drive.address(), content));
        }
    }

    private Optional<LoadedImage> addressed(Drive drive) throws IOException, ProblemException {
        Optional<ImageSession> session = address.find(drive);
        if (session.isEmpty()) {
            console.event(Severity.WARNING, "No ISO 9660 image at LBA " + address.number() + ". Creating blank image.");
            return Optional.empty();
        }
        return Optional.of(read(drive, session.get(), session.get().start()));
    }

    private LoadedImage read(Drive drive, ImageSession session, long shown) throws IOException, ProblemException {
        console.event(Severity.NOTE, "Loading ISO image tree from LBA " + shown);
        guard.check(session.volumeId());
        Notices notices = new Notices(console, "nodes read");
        try {
            LoadedImage image = load(drive, session, names, notices);
            if (auto) {
                CharacterSets.said(image.tree())
                        .ifPresent(name -> console.event(
                                Severity.NOTE, "Learned from ISO image: input character set '" + name + "'"));
            }
            Optional<NameConversion> said = sets.saidBy(image.tree(), names);
            if (auto && said.isPresent()) {
                image = load(drive, session, said.get(), notices);
            }
            notices.total(image.nodes() - 1);
            if (image.naming().loaded().isEmpty()) {
                plain.apply(image.tree());
            }
            return image;
        } catch (ImageException e) {
            console.event(Severity.FAILURE, Problems.text(e));
            Severity severity = damage == TreeDamage.FATAL ? Severity.FATAL : Severity.FAILURE;
            throw new ProblemException(severity, "Cannot read ISO image tree", hints());
        }
    }

    private LoadedImage load(Drive drive, ImageSession session, NameConversion conversion, Notices notices)
            throws IOException {
        return drive.load(LoadRequest.at(session.start())
                .with(LoadOptions.CHECKSUMS, md5.enabled())
                .with(LoadOptions.TOLERATE_DAMAGE, md5.tolerant() || damage == TreeDamage.BEST_EFFORT)
                .with(LoadOptions.NAMES, conversion)
                .with(LoadOptions.NAMING, naming)
                .with(LoadOptions.DISPLACEMENT, displacement)
                .with(LoadOptions.CACHE_RUNS, cache.tiles())
                .with(LoadOptions.RUN_BLOCKS, cache.blocks())
                .reportingTo(notices));
    }

    private String[] hints() {
        List<String> hints = new ArrayList<>();
        if (damage != TreeDamage.BEST_EFFORT) {
            hints.add("What can be read of a damaged tree is loaded after -error_behavior image_loading best_effort");
        }
        if (md5 == Md5Mode.ON) {
            hints.add("This might be false MD5 alarm if an add-on session was written by growisofs.");
            hints.add("In this case you get an ISO image tree by option -md5 'load_check_off'");
        }
        return hints.toArray(String[]::new);
    }
}
