package org.burnish.share.iscsi.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.burnish.iscsi.BasicHeader;
import org.burnish.iscsi.LoginRequest;
import org.burnish.iscsi.LoginResponse;
import org.burnish.iscsi.Opcode;
import org.burnish.iscsi.PduChannel;
import org.burnish.iscsi.ProtocolException;
import org.burnish.share.iscsi.login.Login;
import org.burnish.share.iscsi.login.LoginException;

/** Carries the requests and responses of a {@link Login} over a connection. */
final class LoginPhase {

    /** RFC 7143, 13.12: nobody may send more before the login has ended. */
    private static final int SEGMENT = 8192;

    private final PduChannel channel;
    private final Numbers numbers;
    private final Login login;
    private final BooleanSupplier place;

    /**
     * Begins.
     *
     * @param place takes one of the places for sessions, if there is one
     */
    LoginPhase(PduChannel channel, Numbers numbers, Login login, BooleanSupplier place) {
        this.channel = channel;
        this.numbers = numbers;
        this.login = login;
        this.place = place;
    }

    /**
     * Answers until the login has ended well.
     *
     * @throws LoginException when the login is refused; the initiator has its answer
     * @throws IOException when the connection failed, or what came is no login
     */
    void run() throws LoginException, IOException {
        while (!login.ended()) {
            BasicHeader header = channel.readHeader();
            if (header.opcode() != Opcode.LOGIN_REQUEST || header.dataLength() > SEGMENT) {
                throw new ProtocolException(String.format(
                        Locale.ROOT,
                        "A login is awaited, but a unit of kind %02Xh with %d bytes came",
                        header.opcode(),
                        header.dataLength()));
            }
            ByteBuffer data = ByteBuffer.allocate(header.dataLength());
            channel.readData(data);
            numbers.begin(header.commandNumber());
            answer(LoginRequest.of(header), data.flip());
        }
    }

    private void answer(LoginRequest request, ByteBuffer keys) throws LoginException, IOException {
        try {
            LoginResponse response = login.answer(request, keys);
            if (login.ended() && !place.getAsBoolean()) {
                throw LoginException.outOfPlaces("there are " + Admission.MAX_SESSIONS + " sessions already");
            }
            numbers.send(response);
        } catch (LoginException refused) {
            refuse(request, refused.status());
            throw refused;
        } catch (ProtocolException senseless) {
            refuse(request, LoginResponse.INITIATOR_ERROR);
            throw senseless;
        }
    }

    private void refuse(LoginRequest request, int status) throws IOException {
        numbers.send(LoginResponse.to(request, false, 0, status, ByteBuffer.allocate(0)));
    }
}
