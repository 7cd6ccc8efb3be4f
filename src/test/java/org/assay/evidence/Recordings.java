package org.assay.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Sounds to keep. */
public final class Recordings {

    private static final int RATE = 8_000;

    private Recordings() {}

    /** A WAV file of so many seconds, in which nothing is heard. */
    public static byte[] silence(int seconds) {
        int length = RATE * seconds;
        ByteBuffer wav = ByteBuffer.allocate(44 + length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + length);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE).putShort((short) 1).putShort((short) 8);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        while (wav.hasRemaining()) wav.put((byte) 128);
        return wav.array();
    }
}
