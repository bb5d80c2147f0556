package org.burnish.shell.command;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.burnish.image.Attributes;
import org.burnish.image.CheckRange;
import org.burnish.image.Checksum;
import org.burnish.image.DirectoryNode;
import org.burnish.image.ImageSession;
import org.burnish.image.ImageTree;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.MediumContent;
import org.burnish.image.StructureReport;
import org.burnish.media.Medium;
import org.burnish.media.NextSession;
import org.burnish.operations.Operations;
import org.burnish.operations.internal.Engine;
import org.burnish.operations.internal.OperationsService;
import org.burnish.operations.internal.Registry;
import org.burnish.recorder.DiskImporter;
import org.burnish.recorder.DiskRestorer;
import org.burnish.recorder.Drive;
import org.burnish.recorder.Drives;
import org.burnish.recorder.MediumReader;
import org.burnish.recorder.NewestImage;
import org.burnish.recorder.Recorder;
import org.burnish.scsi.DeviceAddress;
import org.burnish.verifier.Verifier;

/** Fakes that commands meet: a drive with a medium of one session, and the service that opens it. */
final class Room {

    static final DeviceAddress ADDRESS = DeviceAddress.parse("emu:disc");

    final ImageTree tree =
            new ImageTree(new DirectoryNode("", new Attributes(Attributes.DIRECTORY | 0755, 0, 0, 0, 0, 0)));
    final Fake<LoadedImage> image = Fake.of(LoadedImage.class)
            .on("tree", any -> tree)
            .on("ranges", any -> List.of(new CheckRange("session", 640, 100, 740, new Checksum("MD5", "a".repeat(32)))))
            .on("session", any -> session(1, 0, "OLD"));
    final Fake<Drive> drive = Fake.of(Drive.class)
            .on("address", any -> ADDRESS)
            .on("medium", any -> Optional.of(medium(Medium.State.APPENDABLE)))
            .on("content", any -> MediumContent.IMAGE)
            .on("sessions", any -> List.of(session(1, 0, "OLD"), session(2, 640, "NEW")))
            .on("newest", any -> Optional.of(new NewestImage(session(2, 640, "NEW"), true, List.of())))
            .on("hasImage", any -> true)
            .on("inspect", any -> StructureReport.NONE)
            .on("blocks", any -> null)
            .on("load", arguments -> {
                loaded = (LoadRequest) arguments[0];
                return image.service();
            })
            .on("close", any -> null);
    final Fake<Drives> drives = Fake.of(Drives.class)
            .on("address", words -> DeviceAddress.parse((String) words[0]))
            .on("open", any -> drive.service());
    final CommandSession session = Fake.of(CommandSession.class)
            .on("getConsole", any -> null)
            .on("get", any -> null)
            .on("currentDir", any -> null)
            .on("getKeyboard", any -> InputStream.nullInputStream())
            .service();
    LoadRequest loaded;

    /** Carries orders out on this drive. */
    Operations operations(
            Fake<DiskImporter> importer, Fake<Recorder> recorder, Fake<MediumReader> reader, Fake<Verifier> verifier) {
        Engine engine = new Engine(
                importer.service(),
                Fake.of(DiskRestorer.class).service(),
                recorder.service(),
                reader.service(),
                verifier.service());
        return new OperationsService(engine, new Registry(), drives.service());
    }

    Operations operations() {
        return operations(Fake.of(Verifier.class));
    }

    Operations operations(Fake<?> service) {
        return operations(
                Fake.of(DiskImporter.class),
                Fake.of(Recorder.class),
                service.as(MediumReader.class),
                service.as(Verifier.class));
    }

    static ImageSession session(int number, long start, String name) {
        return new ImageSession(number, start, 500, name);
    }

    static Medium medium(Medium.State state) {
        return Medium.of(
                        0x14,
                        "DVD-RW sequential recording",
                        state,
                        Medium.Traits.of(16, 16)
                                .erasable(true)
                                .multiSession(true)
                                .simulation(true))
                .withReadable(1000)
                .withOverall(3000)
                .with(NextSession.sequential(1100, 2000));
    }

    /** The medium has nothing on it. */
    Room blank() {
        drive.on("medium", any -> Optional.of(medium(Medium.State.BLANK)))
                .on("content", any -> MediumContent.BLANK)
                .on("sessions", any -> List.of())
                .on("newest", any -> Optional.empty());
        return this;
    }

    /** The drive has no medium. */
    Room empty() {
        drive.on("content", any -> MediumContent.BLANK);
        drive.on("medium", any -> Optional.empty()).on("newest", any -> {
            throw new AssertionError("an empty drive has no sessions to ask for");
        });
        return this;
    }
}
