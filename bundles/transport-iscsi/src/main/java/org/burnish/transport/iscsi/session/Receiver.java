package org.burnish.transport.iscsi.session;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import org.burnish.iscsi.AsyncMessage;
import org.burnish.iscsi.BasicHeader;
import org.burnish.iscsi.NopIn;
import org.burnish.iscsi.NopOut;
import org.burnish.iscsi.Opcode;
import org.burnish.iscsi.PduChannel;
import org.burnish.iscsi.ProtocolException;
import org.burnish.iscsi.Reject;
import org.burnish.scsi.ScsiDevice;

/** Takes what a target sends, until the connection ends: answers for those who wait, pings, messages. */
final class Receiver implements Runnable {

    /** What a target requests of its own accord. */
    interface Requests {
        /** The session shall end; the words say why. */
        void leave(String words);

        /** The target will end the connection; the words say so. */
        void announce(String words);
    }

    /** RFC 7143, 11.17.1. */
    private static final Map<Integer, String> REASONS = Map.of(
            0x02, "a wrong data digest",
            0x03, "SNACK is not supported",
            0x04, "a protocol error",
            0x05, "the command is not supported",
            0x06, "too many immediate commands",
            0x07, "the task is in progress",
            0x08, "the data are invalid",
            0x09, "a field is invalid",
            0x0A, "its resources are used up",
            0x0B, "a logout is awaited");

    private final PduChannel channel;
    private final Numbers numbers;
    private final Exchanges exchanges;
    private final Requests requests;

    Receiver(PduChannel channel, Numbers numbers, Exchanges exchanges, Requests requests) {
        this.channel = channel;
        this.numbers = numbers;
        this.exchanges = exchanges;
        this.requests = requests;
    }

    /** Whatever ends it ends the session. */
    @Override
    public void run() {
        try {
            while (exchanges.failure().isEmpty()) {
                take(channel.readHeader());
            }
        } catch (ProtocolException e) {
            exchanges.fail(new SessionException(SessionException.Kind.VIOLATION, String.valueOf(e.getMessage())));
        } catch (EOFException e) {
            exchanges.fail(new SessionException(SessionException.Kind.LOST, "the target ended the connection"));
        } catch (SessionException e) {
            exchanges.fail(e);
        } catch (IOException | RuntimeException | Error e) {
            exchanges.fail(new SessionException(SessionException.Kind.LOST, String.valueOf(e.getMessage())));
        } finally {
            numbers.end();
        }
    }

    private void take(BasicHeader header) throws IOException, SessionException {
        if (header.dataLength() > Agreement.OUR_SEGMENT) {
            throw new ProtocolException("A data segment of " + header.dataLength() + " bytes came, but "
                    + Agreement.OUR_SEGMENT + " were agreed upon at most");
        }
        numbers.take(header, countsStatus(header));
        switch (header.opcode()) {
            case Opcode.REJECT -> throw rejected(Reject.of(header, data(header)));
            case Opcode.ASYNC_MESSAGE -> {
                channel.skipData(header.dataLength());
                message(AsyncMessage.of(header));
            }
            case Opcode.NOP_IN -> {
                if (header.taskTag() == Opcode.NO_TAG) {
                    ping(header);
                } else {
                    answer(header);
                }
            }
            default -> answer(header);
        }
    }

    /** RFC 7143, 4.2.2.2: units that only ask, or that carry data alone, use up no status number. */
    private static boolean countsStatus(BasicHeader header) {
        return switch (header.opcode()) {
            case Opcode.READY_TO_TRANSFER -> false;
            case Opcode.NOP_IN -> header.taskTag() != Opcode.NO_TAG;
            case Opcode.DATA_IN -> header.endsTask();
            default -> true;
        };
    }

    private ByteBuffer data(BasicHeader header) throws IOException {
        ByteBuffer data = ByteBuffer.allocate(header.dataLength());
        channel.readData(data);
        return data.flip();
    }

    private void answer(BasicHeader header) throws IOException {
        Exchange exchange = exchanges
                .find(header.taskTag())
                .orElseThrow(() -> new ProtocolException(String.format(
                        Locale.ROOT,
                        "A unit of kind %02Xh came for task %08X, which is not open",
                        header.opcode(),
                        header.taskTag())));
        if (!exchange.take(header, channel)) {
            exchanges.end(header.taskTag());
        }
    }

    private void ping(BasicHeader header) throws IOException {
        channel.skipData(header.dataLength());
        NopIn ping = NopIn.of(header);
        if (ping.transferTag() != Opcode.NO_TAG) {
            numbers.send(new NopOut(ping.lun(), Opcode.NO_TAG, ping.transferTag()), ScsiDevice.NO_DATA);
        }
    }

    private void message(AsyncMessage message) {
        switch (message.event()) {
            case AsyncMessage.LOGOUT_WANTED -> requests.leave("the target asked for a logout");
            case AsyncMessage.NEGOTIATION_WANTED -> requests.leave("the target asked to negotiate anew");
            case AsyncMessage.CONNECTION_DROPPED, AsyncMessage.SESSION_DROPPED ->
                requests.announce("the target ended the connection, as it had announced");
            default -> {}
        }
    }

    private static SessionException rejected(Reject reject) {
        return new SessionException(
                SessionException.Kind.LOST,
                String.format(
                        Locale.ROOT,
                        "the target rejected a unit of kind %02Xh: %s (reason %02Xh)",
                        reject.rejected().opcode(),
                        REASONS.getOrDefault(reject.reason(), "for an unknown reason"),
                        reject.reason()));
    }
}
