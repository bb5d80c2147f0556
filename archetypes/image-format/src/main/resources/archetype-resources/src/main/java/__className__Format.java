package ${package};

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageException;
import org.burnish.image.ImageFormat;
import org.burnish.image.ImageNotice;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.MediumContent;
import org.burnish.image.StructureFault;
import org.burnish.image.StructureReport;
import org.osgi.service.component.annotations.Component;

/** The format {@code ${format}}, for reading. A medium that has an image of ISO 9660 or UDF, too, is read as that. */
@Component(
        service = ImageFormat.class,
        property = {ImageFormat.FORMAT + "=${format}", "service.ranking:Integer=-200"})
public final class ${className}Format implements ImageFormat {

    private static final String NAME = "${fileSystem}";

    @Override
    public MediumContent content() {
        return MediumContent.readOnly(NAME);
    }

    @Override
    public Optional<ImageSession> probe(BlockSource source, long lba) throws IOException {
        return ${className}Descriptor.read(source, lba)
                .map(descriptor -> new ImageSession(1, lba, source.blocks() - lba, descriptor.volumeId()));
    }

    @Override
    public List<ImageSession> chain(BlockSource source) throws IOException {
        return probe(source, 0).stream().toList();
    }

    @Override
    public LoadedImage load(BlockSource source, LoadRequest request) throws ImageException {
        ${className}Reader reader = new ${className}Reader(source, request.start(), (path, damaged) -> {
            if (!request.tolerateDamage()) {
                throw damaged;
            }
            request.listener().notice(new ImageNotice(ImageNotice.Kind.DAMAGED, path, damaged.getMessage()));
        });
        return reader.read();
    }

    @Override
    public StructureReport inspect(
            BlockSource source, List<ImageSession> sessions, List<ImageSession> wanted, boolean overwritable) {
        List<StructureFault> faults = new ArrayList<>();
        for (ImageSession session : wanted) {
            try {
                new ${className}Reader(source, session.start(), (path, damaged) -> faults.add(fault(session, path, damaged)))
                        .read();
            } catch (ImageException damaged) {
                faults.add(fault(session, "/", damaged));
            }
        }
        return new StructureReport(List.of(), faults);
    }

    private static StructureFault fault(ImageSession session, String path, ImageException damaged) {
        return new StructureFault(session.start(), "directory " + path, damaged.getMessage());
    }

    /** Asked where there is no image: of a descriptor that is cut off or damaged, one of the two marks may be left. */
    @Override
    public Optional<MediumContent> recognize(ByteBuffer head, long start, BlockSource source) throws IOException {
        return ${className}Descriptor.isDamaged(source, start)
                ? Optional.of(new MediumContent(MediumContent.Kind.DAMAGED, NAME + " whose descriptor is damaged"))
                : Optional.empty();
    }
}
