package org.burnish.transport.emulator.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A {@link DiscState} as bytes: version 4 of the payload described in docs/emulated-media.md; older ones are read too. */
final class StateCodec {

    private static final int VERSION = 4;

    /** Before sessions had a format: those with a track of mode 2 were CD-ROM XA. */
    private static final int WITHOUT_FORMAT = 3;

    /** Before there were indices and CD-TEXT. */
    private static final int WITHOUT_TEXT = 2;

    /** Before there were CDs. */
    private static final int WITHOUT_CD = 1;

    private StateCodec() {}

    static byte[] encode(DiscState state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(VERSION);
        out.writeUTF(state.kind());
        out.writeShort(state.profile());
        out.writeShort(state.closedSessions());
        out.writeBoolean(state.flags().incremental());
        out.writeBoolean(state.flags().finalized());
        out.writeBoolean(state.flags().intermediate());
        out.writeLong(state.formattedBlocks());
        out.writeLong(state.recordedEnd());
        out.writeShort(state.tracks().size());
        for (TrackState track : state.tracks()) {
            encode(track, out);
        }
        encode(state.relocation(), out);
        return bytes.toByteArray();
    }

    private static void encode(TrackState track, DataOutputStream out) throws IOException {
        out.writeShort(track.number());
        out.writeShort(track.session());
        out.writeLong(track.start());
        out.writeLong(track.size());
        out.writeLong(track.next());
        out.writeByte(track.kind().mark());
        out.writeBoolean(track.closed());
        out.writeByte(track.cd().control());
        out.writeByte(track.cd().form().code());
        out.writeBoolean(track.cd().extended());
        out.writeInt(track.cd().pregap());
        out.writeUTF(track.cd().catalog());
        out.writeUTF(track.cd().isrc());
        out.writeShort(track.cd().indices().size());
        for (int index : track.cd().indices()) {
            out.writeInt(index);
        }
        byte[] text = track.cd().text().getBytes(StandardCharsets.ISO_8859_1);
        out.writeInt(text.length);
        out.write(text);
    }

    private static void encode(Relocation relocation, DataOutputStream out) throws IOException {
        out.writeLong(relocation.spares());
        out.writeBoolean(relocation.overwriting());
        out.writeLong(relocation.overwritten());
        encode(relocation.replaced(), out);
    }

    private static void encode(List<Long> clusters, DataOutputStream out) throws IOException {
        out.writeInt(clusters.size());
        for (long cluster : clusters) {
            out.writeLong(cluster);
        }
    }

    static DiscState decode(byte[] payload) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload));
        int version = in.readUnsignedShort();
        if (version < WITHOUT_CD || version > VERSION) {
            throw new IOException(
                    "its layout is version " + version + ", this program knows versions up to " + VERSION);
        }
        String kind = in.readUTF();
        int profile = in.readUnsignedShort();
        int closedSessions = in.readUnsignedShort();
        DiscState.Flags flags = new DiscState.Flags(in.readBoolean(), in.readBoolean(), in.readBoolean());
        long formatted = in.readLong();
        long recorded = in.readLong();
        List<TrackState> tracks = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            tracks.add(track(in, version));
        }
        // media made before there was defect management end here
        Relocation relocation = in.available() == 0 ? Relocation.NONE : relocation(in);
        return new DiscState(kind, profile, tracks, closedSessions, flags, formatted, recorded, relocation);
    }

    private static Relocation relocation(DataInputStream in) throws IOException {
        long spares = in.readLong();
        boolean overwriting = in.readBoolean();
        long overwritten = in.readLong();
        return new Relocation(spares, clusters(in), overwriting, overwritten);
    }

    private static List<Long> clusters(DataInputStream in) throws IOException {
        List<Long> clusters = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            clusters.add(in.readLong());
        }
        return clusters;
    }

    private static TrackState track(DataInputStream in, int version) throws IOException {
        return new TrackState(
                in.readUnsignedShort(),
                in.readUnsignedShort(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                TrackState.Kind.of(in.readUnsignedByte()),
                in.readBoolean(),
                version == WITHOUT_CD ? CdTrack.NONE : cd(in, version));
    }

    private static CdTrack cd(DataInputStream in, int version) throws IOException {
        int control = in.readUnsignedByte();
        CdTrack.Form form = CdTrack.Form.of(in.readUnsignedByte());
        return new CdTrack(
                control,
                form,
                version <= WITHOUT_FORMAT ? form == CdTrack.Form.MODE_2_FORM_1 : in.readBoolean(),
                in.readInt(),
                in.readUTF(),
                in.readUTF(),
                version == WITHOUT_TEXT ? List.of() : indices(in),
                version == WITHOUT_TEXT ? "" : text(in));
    }

    private static List<Integer> indices(DataInputStream in) throws IOException {
        List<Integer> indices = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            indices.add(in.readInt());
        }
        return indices;
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("it has CD-TEXT of " + length + " bytes, and " + in.available() + " are left");
        }
        byte[] text = new byte[length];
        in.readFully(text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
