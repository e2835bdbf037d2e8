package dev.cimiento.bootstrap.account.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** Reads and generates keys for ES256 (RFC 7518, 3.4): PKCS#8 private keys on P-256, in Base64 or PEM. */
public final class SigningKey {

    private static final String ALGORITHM = "EC";

    private SigningKey() {}

    /** Returns a new key, in the form of the setting. */
    static String generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /**
     * Returns the key with its public half. Its id is its thumbprint (RFC 7638), which is the same on every server.
     *
     * @throws SettingsException if the text is not such a key; the message names the setting but not its value
     */
    static ECKey read(String setting, String text) {
        try {
            ECPrivateKey secret = secret(text);
            return new ECKey.Builder(Curve.P_256, publicHalf(secret))
                    .privateKey(secret)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint()
                    .build();
        } catch (GeneralSecurityException | JOSEException | IllegalArgumentException | ClassCastException noKey) {
            throw new SettingsException(
                    setting + " must be a private key on the curve P-256 (PKCS#8, in Base64 or PEM).");
        }
    }

    private static ECPrivateKey secret(String text) throws GeneralSecurityException {
        String base64 = text.replace("\\n", "\n").replaceAll("-----[A-Z ]+-----", "");
        byte[] encoded = Base64.getMimeDecoder().decode(base64);
        ECPrivateKey key =
                (ECPrivateKey) KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        if (!Curve.P_256.equals(Curve.forECParameterSpec(key.getParams()))) {
            throw new GeneralSecurityException("another curve");
        }
        return key;
    }

    private static ECPublicKey publicHalf(ECPrivateKey key) throws GeneralSecurityException {
        org.bouncycastle.math.ec.ECPoint point = new FixedPointCombMultiplier()
                .multiply(CustomNamedCurves.getByName("secp256r1").getG(), key.getS())
                .normalize();
        ECPoint affine = new ECPoint(
                point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger());
        return (ECPublicKey)
                KeyFactory.getInstance(ALGORITHM).generatePublic(new ECPublicKeySpec(affine, key.getParams()));
    }
}
