package org.burnish.image.udf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.burnish.image.BlockSource;
import org.burnish.image.ImageException;
import org.burnish.image.ImageFormat;
import org.burnish.image.ImageSession;
import org.burnish.image.LoadRequest;
import org.burnish.image.LoadedImage;
import org.burnish.image.MediumContent;
import org.burnish.image.StructureReport;
import org.burnish.image.udf.read.HeadSource;
import org.burnish.image.udf.read.UdfReader;
import org.osgi.service.component.annotations.Component;

/** ECMA-167 as UDF 1.02 to 2.60 use it, for reading. What is ISO 9660, too, is read as that by default. */
@Component(
        service = ImageFormat.class,
        property = {ImageFormat.FORMAT + "=" + UdfFormat.NAME, "service.ranking:Integer=-100"})
public final class UdfFormat implements ImageFormat {

    static final String NAME = "udf";

    private final UdfReader reader = new UdfReader();

    @Override
    public MediumContent content() {
        return UdfReader.CONTENT;
    }

    @Override
    public Optional<ImageSession> probe(BlockSource source, long lba) throws IOException {
        return reader.probe(source, lba);
    }

    /** There is one volume; virtual allocation tables hold its older states. */
    @Override
    public List<ImageSession> chain(BlockSource source) throws IOException {
        return reader.chain(source);
    }

    @Override
    public List<ImageSession> search(BlockSource source, long from) throws IOException {
        return reader.probe(source, from).stream().toList();
    }

    @Override
    public LoadedImage load(BlockSource source, LoadRequest request) throws ImageException {
        return reader.load(source, request);
    }

    @Override
    public StructureReport inspect(
            BlockSource source, List<ImageSession> sessions, List<ImageSession> wanted, boolean overwritable) {
        return reader.inspect(source, wanted);
    }

    @Override
    public Optional<MediumContent> recognize(ByteBuffer head, long start, BlockSource source) throws IOException {
        return reader.damaged(new HeadSource(head, start, source), start);
    }
}
