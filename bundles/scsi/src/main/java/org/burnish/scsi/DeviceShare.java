package org.burnish.scsi;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ConsumerType;

/** Lends devices of this machine over a network; a service with the property {@link #PROTOCOL}. */
@ConsumerType
public interface DeviceShare {

    /** Service property (String): the protocol's name, such as {@code iscsi}. */
    String PROTOCOL = "protocol";

    /**
     * Opens a device and offers it.
     *
     * @param log receives a line for each login and each refusal, from any thread
     * @return what is lent; it stays open until that is closed
     * @throws IOException when the device can't be opened, or the terms can't be met; the message says what to do
     */
    Lent lend(DeviceAddress address, Terms terms, Consumer<String> log) throws IOException;

    /**
     * How to offer a device.
     *
     * @param host the address to listen at
     * @param port 0 for any that is free
     * @param name the last part of the target's name, empty for one that follows from the device's address
     * @param user who may log in, empty for everybody
     * @param secret the user's secret
     * @param ownUser the name by which the target proves itself, empty where it does not
     * @param ownSecret the secret for that
     */
    record Terms(String host, int port, String name, String user, String secret, String ownUser, String ownSecret) {

        /** Without the secrets, which belong in no message. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** A device that is offered; closing ends all sessions with it, and closes the device. */
    interface Lent extends Closeable {

        /** Where it is reached. */
        String url();

        @Override
        void close();
    }
}
