


SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;


CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);



CREATE TABLE public.articles (
    number integer NOT NULL,
    digest character varying(64) NOT NULL,
    id text NOT NULL,
    outlet text,
    url text,
    published character varying(10),
    language character varying(16),
    title text,
    text text NOT NULL,
    text_sha256 character varying(64) NOT NULL,
    signature_method character varying(64) NOT NULL,
    signature bytea NOT NULL
);



CREATE SEQUENCE public.articles_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.articles_number_seq OWNED BY public.articles.number;



CREATE TABLE public.codings (
    number integer NOT NULL,
    digest character varying(64) NOT NULL,
    article character varying(64) NOT NULL
);



CREATE SEQUENCE public.codings_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.codings_number_seq OWNED BY public.codings.number;



CREATE TABLE public.compared (
    report character varying(64) NOT NULL,
    rules character varying(64) NOT NULL
);



CREATE TABLE public.failures (
    number integer NOT NULL,
    digest character varying(64) NOT NULL,
    place text NOT NULL,
    article character varying(64),
    outlet text,
    published character varying(10),
    why text NOT NULL
);



CREATE SEQUENCE public.failures_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.failures_number_seq OWNED BY public.failures.number;



CREATE TABLE public.judgements (
    number integer NOT NULL,
    digest character varying(64) NOT NULL,
    verdict character varying(16) NOT NULL,
    subjects json NOT NULL,
    field text,
    value json,
    author text NOT NULL,
    "time" text NOT NULL,
    reason text NOT NULL,
    undoes character varying(64)
);



CREATE SEQUENCE public.judgements_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.judgements_number_seq OWNED BY public.judgements.number;



CREATE TABLE public.likenesses (
    first character varying(64) NOT NULL,
    second character varying(64) NOT NULL,
    rules character varying(64) NOT NULL,
    points integer NOT NULL
);



CREATE TABLE public.reports (
    number integer NOT NULL,
    coding character varying(64) NOT NULL,
    digest character varying(64) NOT NULL,
    sort character varying(16) NOT NULL,
    kind character varying(64) NOT NULL,
    sides text NOT NULL,
    first character varying(10),
    last character varying(10),
    start integer NOT NULL,
    body json NOT NULL
);



CREATE SEQUENCE public.reports_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public.reports_number_seq OWNED BY public.reports.number;



CREATE TABLE public.schema_version (
    version integer NOT NULL
);



ALTER TABLE ONLY public.articles ALTER COLUMN number SET DEFAULT nextval('public.articles_number_seq'::regclass);



ALTER TABLE ONLY public.codings ALTER COLUMN number SET DEFAULT nextval('public.codings_number_seq'::regclass);



ALTER TABLE ONLY public.failures ALTER COLUMN number SET DEFAULT nextval('public.failures_number_seq'::regclass);



ALTER TABLE ONLY public.judgements ALTER COLUMN number SET DEFAULT nextval('public.judgements_number_seq'::regclass);



ALTER TABLE ONLY public.reports ALTER COLUMN number SET DEFAULT nextval('public.reports_number_seq'::regclass);



INSERT INTO public.alembic_version VALUES ('0002');



INSERT INTO public.articles VALUES (1, '077cb1fbb75ce966b1b9e547cc438bab2687b539df2cc22e9947a2058da97d7d', 'n000000', 'outlet 14', NULL, '2015-01-01', 'fr', NULL, 'negotiate PLW ISR nesrenren nesloka hemvelka ferenpra 321 (0). expel_diplomat LIE KOR dourenmi gulbipra gulkanes torgullo 883 (1). recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (2). open_embassy GAB TUV renhemzo kakapra zovelgul sasafe 338 (3). meeting TUV LIE prarenya zohemdou prafelo salogul 314 (4).', '0bfa4313fa2bf35c714e98a4ed11f35fb42a8a289e6b28f48edcd2df188d8ce1', 'rensa-rminhash/2 k=128 seed=20251119 words=4', '\x2a000000cff50246165605c065e6332b77132cc127cf4fc085f98e2b434e4631fafe2270c180df0dde8f30bfa79f299c311016c03f169e43f8e72d93b6732940e57110036f60bac24f0245481daf01c2088fac1f31749ec2565f830044775ac18c8a0d4a19fcc1c0ff3d6f523c2aa564b0fe738a00dd0ec06e07d3352c00d0c1a67c93ad667528c334794688fe07c50a65abf560efc6c103394c090c90d0e2915933e0617ae24cc034d9062348549532fd0853c0bc5009c0dbbc092597b6d8c014ba7ac180cfb63e87bcbb2b596bc2a6b2af4f8e83432ac00c77190de73d1bc21ed58f7ef6815e5fd9188a554e937d7c157beac28401a5c06770875ceb2fef13e888b8c08c05a3beb530f6a6e5cf2dc003318bc1bb5d08c0943fd96463b0ad75e1a630c1583672bf187668a20b56232f0a3b21c1119a6350b75f28c0937067933ede8e3c5d95912cd87113c483ba877c087fafc1ebb3913c7576ae315a8d5f9f4a0da64844254b2641c9a4c0a1be5e5c919568c00f8b7f5637ad1d8c782555c04d518fbcc779fab5109e0ac10805abc1b32957c15312e2924415f031ed3bf95296fcf10e167eebc0fe4dab4490278a61e387873402c7850b34e29bbc36cf81c0e40e9e24a79cdfc1c93ecec16453f537d8163914e838f5c0bab3dfc07ecfa8c096e0b5c1bdc4a6c37dda3f5ea9cc658710a77d2f50a6fe3c210436c3d338151f6288e492');
INSERT INTO public.articles VALUES (2, '511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b', 'n000001', 'outlet 25', NULL, '2015-01-01', 'fr', NULL, 'vote EGY TUV kaprabi saprabi mipraren yamivel 447 (0). extradite DZA EGY mifemi felozo prasaren bifedou 539 (1). deploy LIE VCT miveltor mikator mipraren yamimi 818 (2). open_embassy GAB TUV renhemzo kakapra pradoutor velbibi 338 (3). recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (4). appoint_ambassador MUS GAB zodoulo midousa kafelo renhemzo 541 (5). talks LIE NGA pratorsa migulmi gulzoka douyaka 656 (6).', '089cc74498a5ca5fde7376c3a152474806f94f357415d385251021792d8bbca7', 'rensa-rminhash/2 k=128 seed=20251119 words=4', '\x3c000000cf0e1d28ea5c7cc03f3de928ce6deac3f09101c0d24adfa9d74cb1c06a9ca668c180df0dd9160d89a79f299c2195e720f59d5248b2c92d04b6732940edbfadc03e8cc16c5c64076607897d432749114855a8228157d9d132989cf2bb11fb8f2219fcc1c0d2247cc09296fe51167e054d09dcbf6f9e46432d0ea5561dd5a53e0075f5f70d5bc90e16fe07c50aa3c3a8c2efc6c103b66359c50b9ec2c090ddb6c095121d2fc5bf04a648549532b31b3933bc5009c040e709adfd7ed4c17f78435bef569c4a5a5da05b940d4e02c69434c0594e2ba91949f00093392e5be37bf2a1f1ad0a0c92b75e3d04339c08187cd43ad5f335a1ea585e15959c1a1162f062b00e08a401b9259a72b4cc1e088d52d824be8864c1d6dbbbc15a1cd8ae0aab6fc0567a5399696521c01bffdd4d0163f2acaa00da210c25087e43e6c0533ede8e3cff29b69a6da676460495192b8f7e5112ebb3913c037ca7c049a3726593df8318de5d4b220a2b5d756263d32108e06d18568ad77708e2fb18d5a1ef15254cdc1d43df06c1de2713c0898c0ac085bbbe8b735a6b1306083f23ed3bf9527ab33a113eade249a8875f32d48e3f572931872c02c7850b1142cb7236cf81c05756663afd5927c2c6fec2c197e8bfc160f71859dbc79f066501769eaf6103394a85d41c5d9f8bc07647515e9b71dbc0cb21c6c03732c4c234ca411b7a92eec45ac576c0');
INSERT INTO public.articles VALUES (3, '8c685f8fca87634e436f3559244fea67c0ce984172bc02ffc93d342ae54e8943', 'n000002', 'outlet 8', NULL, '2015-01-01', 'fr', NULL, 'meeting TUV LIE prarenya zohemdou prafelo salogul 314 (0). ratify SMR IRQ nesdouvel renneslo prazohem mihemmi 169 (1). negotiate PLW ISR nesrenren yarenbi hemvelka ferenpra 321 (2).', 'b97bc74bcd0361224385662c79f9bb901d7466d93edbc7b23c25803857bd0f77', 'rensa-rminhash/2 k=128 seed=20251119 words=4', '\x18000000846934c0165605c0ca6f7a8c9a552ec1a38d1fc557629646434e4631b4bb48c04ad804c07c7928c319dce8ce1849bcabe76474423d96e0c26e09fc31162b0772a28578c07f972bc2d2a4799c0c451311fdba39668078f9c1e4be1cc294fdd42877e212c15d94a70c3c2aa5647860c6b1a1353f770a0244c0ee9969c28ff650311b8c83c062e5d7c3a22fc8c0ae0471c3157134c2ee3091c01ec7bfb15933e06191e6d8bf6e5d67c2e3cbca6260338363251cd4c1dbbc0925112c99c4adeb423280cfb63e3dcff8c6515267cad4eb3bc0a1cff367263641c521e7903628bf5ec139434ec0739698a31a419db974dc99c30762d5c471d529bfaeb111c10c98650e66e544c136b7aac18ffc75c1a0765dc20f3aafc0bb293769713628c00f80cab58fe3f7c047716c170b56232ffa39d6c24c33d6c071dd2fc1abd436c017606a5633d33696b5ac28c29130f13e0c83b1c0fe9ea0c17576ae310f2091c4add73ec27f20ab2641c9a4c0f288749fe28363c2ee03afc2f834d9c0172a47c1c45c2bc5c10adcc49ff16365a00b0b898fe7d9be54952ac24415f031e60ad905dd3066c1280ea8c1b679d87cadb6634965e9a9638037f08e736f004a2bfa3a1ca3f630c2096dc23dfb124d093e1a006fb0a1eec9fd608806bab3dfc0f0f061c328c532c133d989c2e56f252595c9dc66112e06c2395c93bb453356c1d546ed736288e492');
INSERT INTO public.articles VALUES (4, 'acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef', 'n000003', 'outlet 53', NULL, '2015-01-02', 'fr', NULL, 'deploy LIE VCT lovelka velzotor mipraren felozo 818 (0). ratify SMR IRQ nesdouvel renneslo prazohem mihemmi 169 (1). meeting TUV LIE prarenya zohemdou prafelo salogul 314 (2). talks LIE NGA pratorsa mihemzo gulzoka douyaka 656 (3). appoint_ambassador MUS GAB fepragul midousa kafelo renhemzo 541 (4). open_embassy GAB TUV renhemzo toryahem pradoutor hemprazo 338 (5).', 'a1bf6e999567fefdd0a4fd86032cd3ea750061b9b7c2316908fff17a54c1ec76', 'rensa-rminhash/2 k=128 seed=20251119 words=4', '\x33000000846934c0165605c0982de411c095e91e6dee542d576296460b5cb106be9c02c1f8cf0ec079fcecc0212f77c11849bcabe7647442c8a616c09533ab12f27e15c11f7443281e1a794f7b65434abdb19ec04ae266582e65af5ee27509c111fb8f2277e212c1b449e0c23c2aa5647860c6b1e3b842c0a4f7bbc06d67097b8ff650316351de02121655c0681c55c2618dd437e43ff957ee3091c01ec7bfb15933e061444e601b95af715d329fc97842362422251cd4c1dbbc09256ee4b8c5adeb423280cfb63e5d2ebcc483de3fc316112989471723af76a4911b21e790364482590739434ec034451fb5e8b1bb37e617832199a14d7a2e7fb6c0865b63c00c98650e66e544c1491c979d0a472436d4d4df6844e3c573bb2937693eebbe741879286dae963ec02d5f09a40b56232f72462a17cc8a7965b75f28c0ff8aacad3785e00133d336962a374bc0bd04f12d8f7e5112218d64c07576ae312d42778b7241d9c1b9dc138141c9a4c02a9e356d4d8f22c0ca9a42c2df57613476393e69d32c36c203228046b3b98b556890d80778fa61c04585ce7d4415f031fa068723b20af5900116d0c0fe4dab44adb66349e8da2c3102c7850b371f2e1536cf81c0a706ef19096dc23dfb124d093e1a006f3517a1c1033772c16d9375c21833f80ef5e55b3abdc4a6c3deb6bfc00ef46ea8a93b3dc033f4a117453356c1d546ed73b10fe755');
INSERT INTO public.articles VALUES (5, '8445f8fc52824752746b40231353106d918c129c0e182b02877445076ebf461e', 'n000004', 'outlet 37', NULL, '2015-01-02', 'fr', NULL, 'meeting TUV LIE prarenya douvelgul prafelo prayaka 314 (0). recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (1). deploy LIE VCT lovelka zodoulo mipraren yamimi 818 (2). extradite DZA EGY mifemi felozo bikagul lodoudou 539 (3). mediate LIE LAO logulpra yapraren nesvelzo yagullo 812 (4).', '7f508b35b670e315fb041220701dca55c8c136edd89a253c5c08654a1f2b6965', 'rensa-rminhash/2 k=128 seed=20251119 words=4', '\x2a000000cb6c0ebc165605c0982de411db54f4c7d0e7075f894f27a2c501e336be9c02c1c180df0d532244bb757c07c3943015989b7ad1c36680f9c0b673294024e81bc3361633c55c640766d2595b155679740abf48050218ac67c1d0f92c60a70838c10cd0ba5fb10b5e51944c402b2ddea9c009dcbf6f82f59bc20ea5561dd5a53e00ec3a32425bc90e16fe07c50a4e542ec3efc6c10399d32ac3a46b60c12d904a02158f3b3bb6e12d5f485495328fed9a9841e3a621bcd7b920e97a3261bfbd12c4e8d348c05a5da05b68ca7d0d131b800558e797c42191a7c09b8afcc0cea7bb41519576c102f4bec3bc72d76d33dd7911880f2ec5b3bea9c0c1f8c6c1f1f15438baaa23c10450e3ae80220224f25553c04846da9a3419c4c14c0f7bc3cb895ec17abf6ec1696521c0ac89c420b7868703119a6350ad3a14c1163303499d0a5ea404032e4b46cce7c10495192b5f3e3e977edfe459d256028a30af5cc2b286222ba70a7e03e4dbc16e0ed904c04d8f22c0b8d5427637ad1d8c61e607046b2c77c0bc4407c0de2713c0c12bcbc0954864c43438a6c04415f031e7857b09eed961000ff628a5fc1a6a01bb39062b1f2dbd91d3dbad428353bcc35e943342a2b0bd4474bdc78f188e0dc2890fad456f7ec5939504e94fe44debc2a4d5a14d665b31bbfe4d3cc1d12369c084ff663e4d9986c0e92d6ec0899d72c4ad89ab2b6288e492');
INSERT INTO public.articles VALUES (6, 'a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d', 'n000005', 'outlet 27', NULL, '2015-01-03', 'fr', NULL, 'expel_diplomat LIE KOR toryahem gulbipra douprami torgullo 883 (0). deploy LIE VCT lovelka mikator mipraren yamimi 818 (1). meeting TUV LIE prarenya zohemdou prafelo salogul 314 (2). recall_ambassador COG LIE renneshem dourentor zoyafe veltormi 597 (3). sanction TUV EGY torhemhem douvelnes bifedou zohemzo 366 (4). ratify SMR IRQ nesdouvel renneslo prazohem mihemmi 169 (5). open_embassy GAB TUV renhemzo kakapra pradoutor hemprazo 338 (6). negotiate PLW ISR nesrenren nessaya hemvelka ferenpra 321 (7).', '95c64aa8359213d8e571225e786cfb90d25968424d06d8b5451e74cbd9f38e04', 'rensa-rminhash/2 k=128 seed=20251119 words=4', '\x450000005b34f779c840d336982de411f74e4a12b2baa805576296460b5cb106d15da2c01547514f569a3bc0a79f299c5fe4eb05ab96f32f8be8e3c01c27436b2e12df66074d4a406b37510ab1b2030f0913115f155e917de40f757381f3114a43a60a3ff59d75550ac37f213c2aa5647860c6b1a9bf5587229a68c36a4569808ff65031fc6d50c271f0d304a1f9adc26ffa7c966155bc1dee3091c0681174242c26520095121d2f624fd2466a802baeb31b3933a4e1b123b770500b407943c0adeb423280cfb63e693f2fc06bc2ed07eaac5e8f49048a05952c3a1021e79036c9d691c381ddb58dd9188a551a419db9157beac21ad719992c3c86c0865b63c00c98650ea86d935c71e12784c46f788f56076ec06df41f55bb29376943a5f51e6fdea8396aef6bc148eb57150b56232fd844848e119a63507e378097238e439b506cda21ac641505ab2b99874f79371f256212398d6048536878f32d29905dc0478d9598503a742bf4e55b5cb04516354d8f22c05d1dfbaa6f0d31c020c4423114bf3402e83bf2471f477109056edb7c10122ec0908226c04415f031cca70669f33048390116d0c0fe4dab4490278a61adc2592a02c7850bc025f80e6cef8f4473aa5803096dc23d90bafd203e1a006f513da642050a123a604a0cbde30c4bc1f759db32874b17c1a8218c39cd31a47a9a27e3665a47d922b1b0bd02d546ed736288e492');



INSERT INTO public.codings VALUES (1, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', '077cb1fbb75ce966b1b9e547cc438bab2687b539df2cc22e9947a2058da97d7d');
INSERT INTO public.codings VALUES (2, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '511df9fe0753ecee76d2dfe0cf0e6a72cae1ff0a1a3d91cf46ab998732d9d70b');
INSERT INTO public.codings VALUES (3, 'e6d377dc45ab090f82b2c2b90df7d2f6f017feacc3fe562bacbf709ad9c73e4d', '8c685f8fca87634e436f3559244fea67c0ce984172bc02ffc93d342ae54e8943');
INSERT INTO public.codings VALUES (4, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', 'acece972185d2d7e44e453982a0a8699687cf54cab6d597e49d3d0deb1dd66ef');
INSERT INTO public.codings VALUES (5, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', '8445f8fc52824752746b40231353106d918c129c0e182b02877445076ebf461e');
INSERT INTO public.codings VALUES (6, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', 'a84c7c9452af1c2eb0c6ffaaeb05c53390762d5f029ce8831d2a4cb21a8a896d');



INSERT INTO public.compared VALUES ('00200b0f04438ef26cd9f662df8fdac1759b5ba3e268112554a3ebe61be7be87', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('030e65b8c99e447fe1ef8fab3c12f4f1fe931723da987ad83ae84cf16e618f0c', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('03f1b5a8202c6ea4878c91d54c9e343b39dea2c9a573b31aa2808a576cd50b15', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('104a9ae9dbcf71170a4195485c46f7a4d6d3489f44aba4540def7705ab2c68f9', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('12f2a965a35263aadb2352f8f10fc7ecf79c386946ce0ca98125f9f56adb5c50', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('140301e176ef7cb5c5170ed14db278bc84b9b98d9e1264bf2d0a21b613163bf6', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('166ce7dd1653bd14f1b30b84e43e728fc38bdce7f97063e8dd5b8f2bd410c36c', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('1df738942eb4f14cbb106862d20f685cf61916a4a3f71f60e7f27212d20143f8', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('260225e1fb32b97040d3f8ef395d909f18b72321bbff15201edb2d2630752e9b', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('331e757842db1cf1a47f772590acdffddec7c00d9f15f13d5e9f3f7d2ed236ab', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('35b734695d778810eeca0e4b42538a562a762c25c711a4651a91ad445ae18175', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('3a55ebf3f06c3112c3c58b7a6f3b561f1af9d4b0354a9e42b7871bc746de4065', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('3d91d47462714511273e32f577579184cdcd429c841cc4164126508554f831c9', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('49520b7112c79a065cccd2c03be30cb49340c3067a90013de1278afe9e7d957c', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('4cbd8f1bf549d7ac82f52e996875bc43ea510a96655e9af8df0967520f1cf796', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('4dd58b828247d90662775204e68dd4a811a9f2fea8382135eff7429d6ba06933', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('564fb1aadcc3595ccf47857f7eecb70e77e92929eb9df45704c240a30b82abfb', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('572edc2b691e5566f4027973f0cccdb7d76953b92b6ec2f26f5497ade6b16ac9', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('5a1ff8bca1a209a24063f5d72bd5f969ba10778450455b489104171f82ecd9cb', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('5c323b194f3b1195b3eb6ac2347de55b4ec9a1811159ac0e6b4550d42f5831dc', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('5f561652ccd3850968d7eceae1d240c1a59ba280e7db6485b7f1e9d47dc794cc', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('6b80fc1be44857a978a66c3b91e4886117ded0eb05298474d58e2fe3af00c567', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('6e915cae34919ba5dc3038fd90759937290cff3a1ef5d7ef8ce7dbeb8d682260', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('71479527e200ce25948757b1227bc77f269a88b935bddb28df76e2eaaad32d81', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('78cde36194fe24a53d5d74cc96a6c15694a614839950b924afbb3cead059d457', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('81742e91fc5d476cb91acec040294cbfedc185167879f49d801f71eec2fa1f60', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('885c0cd677dbde80f5487d0897f68192c2a7f6a1e432382753b5e13b2569f9c5', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('8a0ec1273dafd0706f8dea1d1a187b3664a01100b9a0688c5d7863a8057beb43', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('94319b64f20e517cbb57ed205fcc74da918fbd371528eb40844d5e183d4975f0', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('97e8bde423e0c2aa056965a733ff811510249fc0c34404c62d73e4724fbe42df', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('98dfb2eb65da0f2ae5af8c0cc8d753b4d961830d9b8036ea2d2d85bcc34de606', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('a355c7c9bee6e982028dc518f615dff551ada615f80e72c0f28ad86c7082d9fd', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('a719d03cd59c030006290fe046fec1f0f940ebd3bbcac2e79e0de3f4479d3dc8', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('a885a801799c3a3ec84eb9cfe9a19a011ba085d204ddafcd1948ca2488efed99', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('aeadb8f3721df04b4d64a33a15a852a1905858f0f805bdda6c8419b329afb035', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('b044b7008f77627f8c0fa2943b09c5edb0b4186c1ca26ba9f41588597ccc468c', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('c178ea60cf5804a9faa35862fda40715604670f25a5f9abd82eba6e7dc47c3ce', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('c2edd92ad51585adb7e6655a77a7b10164e099f6a25be8c5e6580e883160f2e3', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('df4ba1c5cc6aa54a06e3204ef42e10b40e5aa351edfac1256632df7e3fa3383e', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('e1bbcc669f8554d93cec661bf233a39baad8d3e1356dd2e5ab34e9b10698d0a5', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('e70847bdb15dde85015bb5918f1d7b5cc595015bb1b0c3d0e5518fddcaaf74b9', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('ea0129303a44e52b4547e268c913d120443e8fe94aef9811c4ef72f833255cb4', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('ed1ab18a541d089b4b38dace8ea8fc791f6c9fd976b64ed9c622c4b79e7185ab', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('ef5982a78dc9a953bb7a6dc063c63fd748ecd2a03d9b4befa54dee4719ec9cba', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('f0a4bcab8e9921fe200a24cd48ae8bd1030ecd230272f6c2dc84a88ae20cac4f', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('f1461c04d13a7e419be4236eaa8552a47048e89747280cc0ca7146b51a3326ef', 'likeness/fc776cce919b-4e43ad9f9b5b');
INSERT INTO public.compared VALUES ('f7927b1cdc92c3ebe998ca1249399a71b7e3198b9277309df79127c025089043', 'likeness/fc776cce919b-4e43ad9f9b5b');



INSERT INTO public.failures VALUES (1, '5d8decdad60fc5a39be0455a1fdd2d37ee9e6f649c2639c569bb4ab63d6462b8', 'broken.html', NULL, NULL, NULL, 'not readable as UTF-8');



INSERT INTO public.judgements VALUES (1, 'c87549a5b44adda42485216d2b4c29733d2002889ec84ad20da6afd6d7ca8d6f', 'wrong', '["c2edd92ad51585adb7e6655a77a7b10164e099f6a25be8c5e6580e883160f2e3"]', NULL, 'null', 'A. Lebrun', '2025-12-01T10:00:00', 'coquille', NULL);
INSERT INTO public.judgements VALUES (2, '7c6e9bd8d7261fe8e1fc90e82c775da6f4a1664564b9d6633d429d7aa08a2af8', 'same', '["81742e91fc5d476cb91acec040294cbfedc185167879f49d801f71eec2fa1f60", "c2edd92ad51585adb7e6655a77a7b10164e099f6a25be8c5e6580e883160f2e3"]', NULL, 'null', 'A. Lebrun', '2025-12-02T10:00:00', '', NULL);
INSERT INTO public.judgements VALUES (3, '1228772f9c680b63843cc27c13d367ea781cfa805b77f756146e35628ea9e3c3', 'undo', '[]', NULL, 'null', 'A. Lebrun', '2025-12-03T10:00:00', '', 'c87549a5b44adda42485216d2b4c29733d2002889ec84ad20da6afd6d7ca8d6f');



INSERT INTO public.likenesses VALUES ('00200b0f04438ef26cd9f662df8fdac1759b5ba3e268112554a3ebe61be7be87', '81742e91fc5d476cb91acec040294cbfedc185167879f49d801f71eec2fa1f60', 'likeness/fc776cce919b-4e43ad9f9b5b', 36);
INSERT INTO public.likenesses VALUES ('00200b0f04438ef26cd9f662df8fdac1759b5ba3e268112554a3ebe61be7be87', 'ed1ab18a541d089b4b38dace8ea8fc791f6c9fd976b64ed9c622c4b79e7185ab', 'likeness/fc776cce919b-4e43ad9f9b5b', 51);
INSERT INTO public.likenesses VALUES ('030e65b8c99e447fe1ef8fab3c12f4f1fe931723da987ad83ae84cf16e618f0c', 'a355c7c9bee6e982028dc518f615dff551ada615f80e72c0f28ad86c7082d9fd', 'likeness/fc776cce919b-4e43ad9f9b5b', 36);
INSERT INTO public.likenesses VALUES ('104a9ae9dbcf71170a4195485c46f7a4d6d3489f44aba4540def7705ab2c68f9', '3a55ebf3f06c3112c3c58b7a6f3b561f1af9d4b0354a9e42b7871bc746de4065', 'likeness/fc776cce919b-4e43ad9f9b5b', 29);
INSERT INTO public.likenesses VALUES ('104a9ae9dbcf71170a4195485c46f7a4d6d3489f44aba4540def7705ab2c68f9', '5f561652ccd3850968d7eceae1d240c1a59ba280e7db6485b7f1e9d47dc794cc', 'likeness/fc776cce919b-4e43ad9f9b5b', 41);
INSERT INTO public.likenesses VALUES ('104a9ae9dbcf71170a4195485c46f7a4d6d3489f44aba4540def7705ab2c68f9', 'aeadb8f3721df04b4d64a33a15a852a1905858f0f805bdda6c8419b329afb035', 'likeness/fc776cce919b-4e43ad9f9b5b', 44);
INSERT INTO public.likenesses VALUES ('12f2a965a35263aadb2352f8f10fc7ecf79c386946ce0ca98125f9f56adb5c50', '4dd58b828247d90662775204e68dd4a811a9f2fea8382135eff7429d6ba06933', 'likeness/fc776cce919b-4e43ad9f9b5b', 88);
INSERT INTO public.likenesses VALUES ('12f2a965a35263aadb2352f8f10fc7ecf79c386946ce0ca98125f9f56adb5c50', 'ea0129303a44e52b4547e268c913d120443e8fe94aef9811c4ef72f833255cb4', 'likeness/fc776cce919b-4e43ad9f9b5b', 93);
INSERT INTO public.likenesses VALUES ('12f2a965a35263aadb2352f8f10fc7ecf79c386946ce0ca98125f9f56adb5c50', 'ef5982a78dc9a953bb7a6dc063c63fd748ecd2a03d9b4befa54dee4719ec9cba', 'likeness/fc776cce919b-4e43ad9f9b5b', 78);
INSERT INTO public.likenesses VALUES ('140301e176ef7cb5c5170ed14db278bc84b9b98d9e1264bf2d0a21b613163bf6', '331e757842db1cf1a47f772590acdffddec7c00d9f15f13d5e9f3f7d2ed236ab', 'likeness/fc776cce919b-4e43ad9f9b5b', 90);
INSERT INTO public.likenesses VALUES ('166ce7dd1653bd14f1b30b84e43e728fc38bdce7f97063e8dd5b8f2bd410c36c', '71479527e200ce25948757b1227bc77f269a88b935bddb28df76e2eaaad32d81', 'likeness/fc776cce919b-4e43ad9f9b5b', 88);
INSERT INTO public.likenesses VALUES ('166ce7dd1653bd14f1b30b84e43e728fc38bdce7f97063e8dd5b8f2bd410c36c', 'e1bbcc669f8554d93cec661bf233a39baad8d3e1356dd2e5ab34e9b10698d0a5', 'likeness/fc776cce919b-4e43ad9f9b5b', 73);
INSERT INTO public.likenesses VALUES ('166ce7dd1653bd14f1b30b84e43e728fc38bdce7f97063e8dd5b8f2bd410c36c', 'f1461c04d13a7e419be4236eaa8552a47048e89747280cc0ca7146b51a3326ef', 'likeness/fc776cce919b-4e43ad9f9b5b', 56);
INSERT INTO public.likenesses VALUES ('1df738942eb4f14cbb106862d20f685cf61916a4a3f71f60e7f27212d20143f8', '885c0cd677dbde80f5487d0897f68192c2a7f6a1e432382753b5e13b2569f9c5', 'likeness/fc776cce919b-4e43ad9f9b5b', 78);
INSERT INTO public.likenesses VALUES ('1df738942eb4f14cbb106862d20f685cf61916a4a3f71f60e7f27212d20143f8', 'df4ba1c5cc6aa54a06e3204ef42e10b40e5aa351edfac1256632df7e3fa3383e', 'likeness/fc776cce919b-4e43ad9f9b5b', 65);
INSERT INTO public.likenesses VALUES ('1df738942eb4f14cbb106862d20f685cf61916a4a3f71f60e7f27212d20143f8', 'f0a4bcab8e9921fe200a24cd48ae8bd1030ecd230272f6c2dc84a88ae20cac4f', 'likeness/fc776cce919b-4e43ad9f9b5b', 87);
INSERT INTO public.likenesses VALUES ('1df738942eb4f14cbb106862d20f685cf61916a4a3f71f60e7f27212d20143f8', 'f7927b1cdc92c3ebe998ca1249399a71b7e3198b9277309df79127c025089043', 'likeness/fc776cce919b-4e43ad9f9b5b', 93);
INSERT INTO public.likenesses VALUES ('35b734695d778810eeca0e4b42538a562a762c25c711a4651a91ad445ae18175', 'a719d03cd59c030006290fe046fec1f0f940ebd3bbcac2e79e0de3f4479d3dc8', 'likeness/fc776cce919b-4e43ad9f9b5b', 37);
INSERT INTO public.likenesses VALUES ('35b734695d778810eeca0e4b42538a562a762c25c711a4651a91ad445ae18175', 'e70847bdb15dde85015bb5918f1d7b5cc595015bb1b0c3d0e5518fddcaaf74b9', 'likeness/fc776cce919b-4e43ad9f9b5b', 57);
INSERT INTO public.likenesses VALUES ('3a55ebf3f06c3112c3c58b7a6f3b561f1af9d4b0354a9e42b7871bc746de4065', '5f561652ccd3850968d7eceae1d240c1a59ba280e7db6485b7f1e9d47dc794cc', 'likeness/fc776cce919b-4e43ad9f9b5b', 24);
INSERT INTO public.likenesses VALUES ('3a55ebf3f06c3112c3c58b7a6f3b561f1af9d4b0354a9e42b7871bc746de4065', 'aeadb8f3721df04b4d64a33a15a852a1905858f0f805bdda6c8419b329afb035', 'likeness/fc776cce919b-4e43ad9f9b5b', 27);
INSERT INTO public.likenesses VALUES ('4dd58b828247d90662775204e68dd4a811a9f2fea8382135eff7429d6ba06933', 'ea0129303a44e52b4547e268c913d120443e8fe94aef9811c4ef72f833255cb4', 'likeness/fc776cce919b-4e43ad9f9b5b', 88);
INSERT INTO public.likenesses VALUES ('4dd58b828247d90662775204e68dd4a811a9f2fea8382135eff7429d6ba06933', 'ef5982a78dc9a953bb7a6dc063c63fd748ecd2a03d9b4befa54dee4719ec9cba', 'likeness/fc776cce919b-4e43ad9f9b5b', 73);
INSERT INTO public.likenesses VALUES ('572edc2b691e5566f4027973f0cccdb7d76953b92b6ec2f26f5497ade6b16ac9', '5c323b194f3b1195b3eb6ac2347de55b4ec9a1811159ac0e6b4550d42f5831dc', 'likeness/fc776cce919b-4e43ad9f9b5b', 87);
INSERT INTO public.likenesses VALUES ('5f561652ccd3850968d7eceae1d240c1a59ba280e7db6485b7f1e9d47dc794cc', 'aeadb8f3721df04b4d64a33a15a852a1905858f0f805bdda6c8419b329afb035', 'likeness/fc776cce919b-4e43ad9f9b5b', 59);
INSERT INTO public.likenesses VALUES ('6e915cae34919ba5dc3038fd90759937290cff3a1ef5d7ef8ce7dbeb8d682260', '94319b64f20e517cbb57ed205fcc74da918fbd371528eb40844d5e183d4975f0', 'likeness/fc776cce919b-4e43ad9f9b5b', 60);
INSERT INTO public.likenesses VALUES ('71479527e200ce25948757b1227bc77f269a88b935bddb28df76e2eaaad32d81', 'e1bbcc669f8554d93cec661bf233a39baad8d3e1356dd2e5ab34e9b10698d0a5', 'likeness/fc776cce919b-4e43ad9f9b5b', 75);
INSERT INTO public.likenesses VALUES ('71479527e200ce25948757b1227bc77f269a88b935bddb28df76e2eaaad32d81', 'f1461c04d13a7e419be4236eaa8552a47048e89747280cc0ca7146b51a3326ef', 'likeness/fc776cce919b-4e43ad9f9b5b', 60);
INSERT INTO public.likenesses VALUES ('81742e91fc5d476cb91acec040294cbfedc185167879f49d801f71eec2fa1f60', 'ed1ab18a541d089b4b38dace8ea8fc791f6c9fd976b64ed9c622c4b79e7185ab', 'likeness/fc776cce919b-4e43ad9f9b5b', 60);
INSERT INTO public.likenesses VALUES ('885c0cd677dbde80f5487d0897f68192c2a7f6a1e432382753b5e13b2569f9c5', 'df4ba1c5cc6aa54a06e3204ef42e10b40e5aa351edfac1256632df7e3fa3383e', 'likeness/fc776cce919b-4e43ad9f9b5b', 58);
INSERT INTO public.likenesses VALUES ('885c0cd677dbde80f5487d0897f68192c2a7f6a1e432382753b5e13b2569f9c5', 'f0a4bcab8e9921fe200a24cd48ae8bd1030ecd230272f6c2dc84a88ae20cac4f', 'likeness/fc776cce919b-4e43ad9f9b5b', 72);
INSERT INTO public.likenesses VALUES ('885c0cd677dbde80f5487d0897f68192c2a7f6a1e432382753b5e13b2569f9c5', 'f7927b1cdc92c3ebe998ca1249399a71b7e3198b9277309df79127c025089043', 'likeness/fc776cce919b-4e43ad9f9b5b', 78);
INSERT INTO public.likenesses VALUES ('a719d03cd59c030006290fe046fec1f0f940ebd3bbcac2e79e0de3f4479d3dc8', 'e70847bdb15dde85015bb5918f1d7b5cc595015bb1b0c3d0e5518fddcaaf74b9', 'likeness/fc776cce919b-4e43ad9f9b5b', 39);
INSERT INTO public.likenesses VALUES ('a885a801799c3a3ec84eb9cfe9a19a011ba085d204ddafcd1948ca2488efed99', 'b044b7008f77627f8c0fa2943b09c5edb0b4186c1ca26ba9f41588597ccc468c', 'likeness/fc776cce919b-4e43ad9f9b5b', 10);
INSERT INTO public.likenesses VALUES ('df4ba1c5cc6aa54a06e3204ef42e10b40e5aa351edfac1256632df7e3fa3383e', 'f0a4bcab8e9921fe200a24cd48ae8bd1030ecd230272f6c2dc84a88ae20cac4f', 'likeness/fc776cce919b-4e43ad9f9b5b', 59);
INSERT INTO public.likenesses VALUES ('df4ba1c5cc6aa54a06e3204ef42e10b40e5aa351edfac1256632df7e3fa3383e', 'f7927b1cdc92c3ebe998ca1249399a71b7e3198b9277309df79127c025089043', 'likeness/fc776cce919b-4e43ad9f9b5b', 65);
INSERT INTO public.likenesses VALUES ('e1bbcc669f8554d93cec661bf233a39baad8d3e1356dd2e5ab34e9b10698d0a5', 'f1461c04d13a7e419be4236eaa8552a47048e89747280cc0ca7146b51a3326ef', 'likeness/fc776cce919b-4e43ad9f9b5b', 58);
INSERT INTO public.likenesses VALUES ('ea0129303a44e52b4547e268c913d120443e8fe94aef9811c4ef72f833255cb4', 'ef5982a78dc9a953bb7a6dc063c63fd748ecd2a03d9b4befa54dee4719ec9cba', 'likeness/fc776cce919b-4e43ad9f9b5b', 78);
INSERT INTO public.likenesses VALUES ('f0a4bcab8e9921fe200a24cd48ae8bd1030ecd230272f6c2dc84a88ae20cac4f', 'f7927b1cdc92c3ebe998ca1249399a71b7e3198b9277309df79127c025089043', 'likeness/fc776cce919b-4e43ad9f9b5b', 87);



INSERT INTO public.reports VALUES (1, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', '81742e91fc5d476cb91acec040294cbfedc185167879f49d801f71eec2fa1f60', 'event', 'negotiate', 'ISR PLW', NULL, NULL, 0, '{"kind": "negotiate", "type": "", "source": [{"code": "ISR", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "PLW", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "ISR", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "PLW", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "negotiate PLW ISR nesrenren nesloka hemvelka ferenpra 321 (0)", "start": 0, "end": 61}, "mode": null, "domains": [], "persons": ["Yarenren", "Savel Nesnespra"], "date": null, "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (2, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', '331e757842db1cf1a47f772590acdffddec7c00d9f15f13d5e9f3f7d2ed236ab', 'event', 'expel_diplomat', 'KOR LIE', '2015-01-01', '2015-01-01', 63, '{"kind": "expel_diplomat", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "KOR", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "expel_diplomat LIE KOR dourenmi gulbipra gulkanes torgullo 883 (1)", "start": 63, "end": 129}, "mode": null, "domains": [], "persons": ["Rennes Veldouren", "Prabi Dourenren"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (3, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', 'ea0129303a44e52b4547e268c913d120443e8fe94aef9811c4ef72f833255cb4', 'event', 'recall_ambassador', 'COG LIE', '2015-01-01', '2015-01-01', 131, '{"kind": "recall_ambassador", "type": "", "source": [{"code": "COG", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (2)", "start": 131, "end": 199}, "mode": null, "domains": [], "persons": ["Hemfeya", "Nesmi Pradoulo"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (4, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', '166ce7dd1653bd14f1b30b84e43e728fc38bdce7f97063e8dd5b8f2bd410c36c', 'event', 'open_embassy', 'GAB TUV', '2015-01-01', '2015-01-01', 201, '{"kind": "open_embassy", "type": "", "source": [{"code": "GAB", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "open_embassy GAB TUV renhemzo kakapra zovelgul sasafe 338 (3)", "start": 201, "end": 262}, "mode": null, "domains": [], "persons": ["Gulrenmi", "Hemvelnes"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (5, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', 'f7927b1cdc92c3ebe998ca1249399a71b7e3198b9277309df79127c025089043', 'event', 'meeting', 'LIE TUV', '2015-01-01', '2015-01-01', 264, '{"kind": "meeting", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "meeting TUV LIE prarenya zohemdou prafelo salogul 314 (4)", "start": 264, "end": 321}, "mode": null, "domains": [], "persons": ["Velfe Hemvelnes", "Nesnes Yagulren"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (6, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', 'c2edd92ad51585adb7e6655a77a7b10164e099f6a25be8c5e6580e883160f2e3', 'agreement', 'agreement', 'KOR LIE', NULL, NULL, 63, '{"title": "accord de dourenmi gulbipra", "parties": ["KOR", "LIE"], "domain": null, "provisions": [], "steps": [{"step": "sign", "by": ["KOR", "LIE"], "date": "2015-01-01", "status": "happened", "evidence": {"quote": "expel_diplomat LIE KOR dourenmi gulbipra gulkanes torgullo 883 (1)", "start": 63, "end": 129}}]}');
INSERT INTO public.reports VALUES (7, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', '97e8bde423e0c2aa056965a733ff811510249fc0c34404c62d73e4724fbe42df', 'measure', 'measure', 'COG LIE', '2015-01-01', '2015-01-01', 131, '{"what": "renneshem", "value": 597, "unit": "renneshem", "period": "2015-01-01", "by": ["COG"], "to": ["LIE"], "evidence": {"quote": "recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (2)", "start": 131, "end": 199}, "approximate": false}');
INSERT INTO public.reports VALUES (8, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', '0c04fb958bd4cdfff77b28cfd318520e6eee6b7756a8b2b7a53e18cb0c39a6e3', 'office', 'office', 'PLW', NULL, NULL, 0, '{"person": "Gulvel Yarenren", "title_as_written": "pr\u00e9sident", "country": "PLW", "evidence": {"quote": "negotiate PLW ISR nesrenren nesloka hemvelka ferenpra 321 (0)", "start": 0, "end": 61}}');
INSERT INTO public.reports VALUES (9, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', 'a15c157769686cd146348f1e36b4bc601e3d978f3ef072056cfd1e0763f7f4ba', 'office', 'office', 'GAB', NULL, NULL, 201, '{"person": "Mife Gulrenmi", "title_as_written": "ministre des Affaires \u00e9trang\u00e8res", "country": "GAB", "evidence": {"quote": "open_embassy GAB TUV renhemzo kakapra zovelgul sasafe 338 (3)", "start": 201, "end": 262}}');
INSERT INTO public.reports VALUES (10, 'b8b937c566df4d328e5bef9fe7242506336f5808f4db7ce95fed7e04bf64f81c', '21746b70272d28624d8507534d1d8b8d7d3042e9451af74859813e65dea2ca07', 'office', 'office', 'TUV', NULL, NULL, 264, '{"person": "Velfe Hemvelnes", "title_as_written": "pr\u00e9sident", "country": "TUV", "evidence": {"quote": "meeting TUV LIE prarenya zohemdou prafelo salogul 314 (4)", "start": 264, "end": 321}}');
INSERT INTO public.reports VALUES (11, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '5a1ff8bca1a209a24063f5d72bd5f969ba10778450455b489104171f82ecd9cb', 'event', 'vote', 'EGY TUV', '2015-01-01', '2015-01-01', 0, '{"kind": "vote", "type": "", "source": [{"code": "EGY", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "vote EGY TUV kaprabi saprabi mipraren yamivel 447 (0)", "start": 0, "end": 53}, "mode": null, "domains": [], "persons": [], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (12, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '5c323b194f3b1195b3eb6ac2347de55b4ec9a1811159ac0e6b4550d42f5831dc', 'event', 'extradite', 'DZA EGY', '2015-01-01', '2015-01-01', 55, '{"kind": "extradite", "type": "", "source": [{"code": "DZA", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "EGY", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "extradite DZA EGY mifemi felozo prasaren bifedou 539 (1)", "start": 55, "end": 111}, "mode": null, "domains": [], "persons": ["Feya Tordouzo", "Prazo Kamibi"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (13, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '104a9ae9dbcf71170a4195485c46f7a4d6d3489f44aba4540def7705ab2c68f9', 'event', 'deploy', 'LIE VCT', NULL, NULL, 113, '{"kind": "deploy", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "VCT", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "deploy LIE VCT miveltor mikator mipraren yamimi 818 (2)", "start": 113, "end": 168}, "mode": null, "domains": [], "persons": ["Renlo Hemdougul", "Torzo Feneszo"], "date": null, "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (14, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', 'e1bbcc669f8554d93cec661bf233a39baad8d3e1356dd2e5ab34e9b10698d0a5', 'event', 'open_embassy', 'GAB TUV', '2015-01-01', '2015-01-31', 170, '{"kind": "open_embassy", "type": "", "source": [{"code": "GAB", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "open_embassy GAB TUV renhemzo kakapra pradoutor velbibi 338 (3)", "start": 170, "end": 233}, "mode": null, "domains": [], "persons": ["Mife Gulrenmi", "Hemvelnes"], "date": "2015-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (15, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', 'ef5982a78dc9a953bb7a6dc063c63fd748ecd2a03d9b4befa54dee4719ec9cba', 'event', 'recall_ambassador', 'COG LIE', '2015-01-01', '2015-01-31', 235, '{"kind": "recall_ambassador", "type": "", "source": [{"code": "COG", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (4)", "start": 235, "end": 303}, "mode": null, "domains": [], "persons": ["Hemfeya", "Pradoulo"], "date": "2015-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (16, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '6e915cae34919ba5dc3038fd90759937290cff3a1ef5d7ef8ce7dbeb8d682260', 'event', 'appoint_ambassador', 'GAB MUS', NULL, NULL, 305, '{"kind": "appoint_ambassador", "type": "", "source": [{"code": "MUS", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "GAB", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "appoint_ambassador MUS GAB zodoulo midousa kafelo renhemzo 541 (5)", "start": 305, "end": 371}, "mode": null, "domains": [], "persons": ["Velbi Hemzogul", "Douyahem"], "date": null, "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (17, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '030e65b8c99e447fe1ef8fab3c12f4f1fe931723da987ad83ae84cf16e618f0c', 'event', 'talks', 'LIE NGA', NULL, NULL, 373, '{"kind": "talks", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "NGA", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "NGA", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "talks LIE NGA pratorsa migulmi gulzoka douyaka 656 (6)", "start": 373, "end": 427}, "mode": null, "domains": [], "persons": ["Hemdougul", "Fepra Yahemhem"], "date": null, "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (18, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '03f1b5a8202c6ea4878c91d54c9e343b39dea2c9a573b31aa2808a576cd50b15', 'agreement', 'agreement', 'DZA EGY', NULL, NULL, 55, '{"title": "accord de mifemi felozo", "parties": ["DZA", "EGY"], "domain": null, "provisions": [], "steps": [{"step": "sign", "by": ["DZA", "EGY"], "date": "2015-01-01", "status": "happened", "evidence": {"quote": "extradite DZA EGY mifemi felozo prasaren bifedou 539 (1)", "start": 55, "end": 111}}]}');
INSERT INTO public.reports VALUES (19, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '5c700776522dc8bec3195c9036863eb789b548f5237ed323000d3ccb9f28b42d', 'office', 'office', 'EGY', NULL, NULL, 0, '{"person": "Prazo Kamibi", "title_as_written": "ministre des Affaires \u00e9trang\u00e8res", "country": "EGY", "evidence": {"quote": "vote EGY TUV kaprabi saprabi mipraren yamivel 447 (0)", "start": 0, "end": 53}}');
INSERT INTO public.reports VALUES (20, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '7236125b8480cc7a40ed63dd19e5025f7c117e196375af6a2ac218840d3ca3bc', 'office', 'office', 'GAB', NULL, NULL, 170, '{"person": "Mife Gulrenmi", "title_as_written": "pr\u00e9sident", "country": "GAB", "evidence": {"quote": "open_embassy GAB TUV renhemzo kakapra pradoutor velbibi 338 (3)", "start": 170, "end": 233}}');
INSERT INTO public.reports VALUES (21, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', 'ab20bddd989c6036c696efe4b7077656add446f067308404f2f4326d80ae5895', 'office', 'office', 'COG', NULL, NULL, 235, '{"person": "Kasa Hemfeya", "title_as_written": "pr\u00e9sident", "country": "COG", "evidence": {"quote": "recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (4)", "start": 235, "end": 303}}');
INSERT INTO public.reports VALUES (22, '6b9ccd76c7dd384f8c899c1664bec9a52bc0935e14724de8edec82e00446e9de', '54493f53e9824b32a976811c09cd427ad854b7c1bd969e58ee8187cb081785e0', 'office', 'office', 'MUS', NULL, NULL, 305, '{"person": "Velbi Hemzogul", "title_as_written": "ministre des Affaires \u00e9trang\u00e8res", "country": "MUS", "evidence": {"quote": "appoint_ambassador MUS GAB zodoulo midousa kafelo renhemzo 541 (5)", "start": 305, "end": 371}}');
INSERT INTO public.reports VALUES (23, 'e6d377dc45ab090f82b2c2b90df7d2f6f017feacc3fe562bacbf709ad9c73e4d', 'df4ba1c5cc6aa54a06e3204ef42e10b40e5aa351edfac1256632df7e3fa3383e', 'event', 'meeting', 'LIE TUV', '2015-01-01', '2015-01-01', 0, '{"kind": "meeting", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "meeting TUV LIE prarenya zohemdou prafelo salogul 314 (0)", "start": 0, "end": 57}, "mode": null, "domains": [], "persons": [], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (24, 'e6d377dc45ab090f82b2c2b90df7d2f6f017feacc3fe562bacbf709ad9c73e4d', 'e70847bdb15dde85015bb5918f1d7b5cc595015bb1b0c3d0e5518fddcaaf74b9', 'event', 'ratify', 'IRQ SMR', NULL, NULL, 59, '{"kind": "ratify", "type": "", "source": [{"code": "SMR", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "IRQ", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "ratify SMR IRQ nesdouvel renneslo prazohem mihemmi 169 (1)", "start": 59, "end": 117}, "mode": null, "domains": [], "persons": ["Zomiren", "Bizo Gulvelya"], "date": null, "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (25, 'e6d377dc45ab090f82b2c2b90df7d2f6f017feacc3fe562bacbf709ad9c73e4d', '00200b0f04438ef26cd9f662df8fdac1759b5ba3e268112554a3ebe61be7be87', 'event', 'negotiate', 'ISR PLW', '2015-01-01', '2015-01-01', 119, '{"kind": "negotiate", "type": "", "source": [{"code": "ISR", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "PLW", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "ISR", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "PLW", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "negotiate PLW ISR nesrenren yarenbi hemvelka ferenpra 321 (2)", "start": 119, "end": 180}, "mode": null, "domains": [], "persons": [], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (26, 'e6d377dc45ab090f82b2c2b90df7d2f6f017feacc3fe562bacbf709ad9c73e4d', '78cde36194fe24a53d5d74cc96a6c15694a614839950b924afbb3cead059d457', 'agreement', 'agreement', 'ISR PLW', NULL, NULL, 119, '{"title": "accord de nesrenren yarenbi", "parties": ["ISR", "PLW"], "domain": null, "provisions": [], "steps": [{"step": "sign", "by": ["ISR", "PLW"], "date": "2015-01-01", "status": "happened", "evidence": {"quote": "negotiate PLW ISR nesrenren yarenbi hemvelka ferenpra 321 (2)", "start": 119, "end": 180}}]}');
INSERT INTO public.reports VALUES (27, 'e6d377dc45ab090f82b2c2b90df7d2f6f017feacc3fe562bacbf709ad9c73e4d', '49520b7112c79a065cccd2c03be30cb49340c3067a90013de1278afe9e7d957c', 'commitment', 'commitment', 'IRQ SMR', '2016-01-01', '2016-12-31', 59, '{"by": ["SMR"], "to": ["IRQ"], "what": "nesdouvel renneslo prazohem mihemmi", "due": "2016", "status": "planned", "evidence": {"quote": "ratify SMR IRQ nesdouvel renneslo prazohem mihemmi 169 (1)", "start": 59, "end": 117}}');
INSERT INTO public.reports VALUES (28, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', '5f561652ccd3850968d7eceae1d240c1a59ba280e7db6485b7f1e9d47dc794cc', 'event', 'deploy', 'LIE VCT', '2015-01-01', '2015-01-01', 0, '{"kind": "deploy", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "VCT", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "deploy LIE VCT lovelka velzotor mipraren felozo 818 (0)", "start": 0, "end": 55}, "mode": null, "domains": [], "persons": ["Renlo Hemdougul", "Feneszo"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (29, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', 'a719d03cd59c030006290fe046fec1f0f940ebd3bbcac2e79e0de3f4479d3dc8', 'event', 'ratify', 'IRQ SMR', NULL, NULL, 57, '{"kind": "ratify", "type": "", "source": [{"code": "SMR", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "IRQ", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "ratify SMR IRQ nesdouvel renneslo prazohem mihemmi 169 (1)", "start": 57, "end": 115}, "mode": null, "domains": [], "persons": [], "date": null, "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (30, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', '1df738942eb4f14cbb106862d20f685cf61916a4a3f71f60e7f27212d20143f8', 'event', 'meeting', 'LIE TUV', '2015-01-01', '2015-01-01', 117, '{"kind": "meeting", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "meeting TUV LIE prarenya zohemdou prafelo salogul 314 (2)", "start": 117, "end": 174}, "mode": null, "domains": [], "persons": ["Velfe Hemvelnes", "Nesnes Yagulren"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (31, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', 'a355c7c9bee6e982028dc518f615dff551ada615f80e72c0f28ad86c7082d9fd', 'event', 'talks', 'LIE NGA', '2015-01-01', '2015-01-31', 176, '{"kind": "talks", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "NGA", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "NGA", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "talks LIE NGA pratorsa mihemzo gulzoka douyaka 656 (3)", "start": 176, "end": 230}, "mode": null, "domains": [], "persons": [], "date": "2015-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (32, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', '94319b64f20e517cbb57ed205fcc74da918fbd371528eb40844d5e183d4975f0', 'event', 'appoint_ambassador', 'GAB MUS', '2015-01-01', '2015-01-01', 232, '{"kind": "appoint_ambassador", "type": "", "source": [{"code": "MUS", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "GAB", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "appoint_ambassador MUS GAB fepragul midousa kafelo renhemzo 541 (4)", "start": 232, "end": 299}, "mode": null, "domains": [], "persons": ["Velbi Hemzogul", "Douyahem"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (33, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', 'f1461c04d13a7e419be4236eaa8552a47048e89747280cc0ca7146b51a3326ef', 'event', 'open_embassy', 'GAB TUV', NULL, NULL, 301, '{"kind": "open_embassy", "type": "", "source": [{"code": "GAB", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "open_embassy GAB TUV renhemzo toryahem pradoutor hemprazo 338 (5)", "start": 301, "end": 366}, "mode": null, "domains": [], "persons": ["Mife Gulrenmi", "Hemvelnes"], "date": null, "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (34, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', '98dfb2eb65da0f2ae5af8c0cc8d753b4d961830d9b8036ea2d2d85bcc34de606', 'commitment', 'commitment', 'GAB MUS', '2016-01-01', '2016-12-31', 232, '{"by": ["MUS"], "to": ["GAB"], "what": "fepragul midousa kafelo renhemzo", "due": "2016", "status": "planned", "evidence": {"quote": "appoint_ambassador MUS GAB fepragul midousa kafelo renhemzo 541 (4)", "start": 232, "end": 299}}');
INSERT INTO public.reports VALUES (35, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', '4cbd8f1bf549d7ac82f52e996875bc43ea510a96655e9af8df0967520f1cf796', 'measure', 'measure', 'LIE VCT', '2015-01-01', '2015-01-01', 0, '{"what": "lovelka", "value": 818, "unit": "lovelka", "period": "2015-01-01", "by": ["LIE"], "to": ["VCT"], "evidence": {"quote": "deploy LIE VCT lovelka velzotor mipraren felozo 818 (0)", "start": 0, "end": 55}, "approximate": false}');
INSERT INTO public.reports VALUES (36, 'bcd86482d5a35b10786b2074f792eaa9e5c1e887e39b0918235657bef7429c23', '6264c91f63fa64eda5fa051166359126b9d257030ecbd000597055cc51061ca3', 'office', 'office', 'LIE', NULL, NULL, 176, '{"person": "Renlo Hemdougul", "title_as_written": "pr\u00e9sident", "country": "LIE", "evidence": {"quote": "talks LIE NGA pratorsa mihemzo gulzoka douyaka 656 (3)", "start": 176, "end": 230}}');
INSERT INTO public.reports VALUES (37, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', 'f0a4bcab8e9921fe200a24cd48ae8bd1030ecd230272f6c2dc84a88ae20cac4f', 'event', 'meeting', 'LIE TUV', '2015-01-01', '2015-01-01', 0, '{"kind": "meeting", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "meeting TUV LIE prarenya douvelgul prafelo prayaka 314 (0)", "start": 0, "end": 58}, "mode": null, "domains": [], "persons": ["Hemvelnes", "Nesnes Yagulren"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (38, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', '12f2a965a35263aadb2352f8f10fc7ecf79c386946ce0ca98125f9f56adb5c50', 'event', 'recall_ambassador', 'COG LIE', '2015-01-01', '2015-01-01', 60, '{"kind": "recall_ambassador", "type": "", "source": [{"code": "COG", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (1)", "start": 60, "end": 128}, "mode": null, "domains": [], "persons": ["Hemfeya", "Nesmi Pradoulo"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (39, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', 'aeadb8f3721df04b4d64a33a15a852a1905858f0f805bdda6c8419b329afb035', 'event', 'deploy', 'LIE VCT', '2015-01-01', '2015-01-31', 130, '{"kind": "deploy", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "VCT", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "deploy LIE VCT lovelka zodoulo mipraren yamimi 818 (2)", "start": 130, "end": 184}, "mode": null, "domains": [], "persons": ["Hemdougul", "Feneszo"], "date": "2015-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (40, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', '572edc2b691e5566f4027973f0cccdb7d76953b92b6ec2f26f5497ade6b16ac9', 'event', 'extradite', 'DZA EGY', '2015-01-01', '2015-01-01', 186, '{"kind": "extradite", "type": "", "source": [{"code": "DZA", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "EGY", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "extradite DZA EGY mifemi felozo bikagul lodoudou 539 (3)", "start": 186, "end": 242}, "mode": null, "domains": [], "persons": ["Feya Tordouzo", "Prazo Kamibi"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (41, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', '260225e1fb32b97040d3f8ef395d909f18b72321bbff15201edb2d2630752e9b', 'event', 'mediate', 'LAO LIE', '2015-01-01', '2015-01-01', 244, '{"kind": "mediate", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LAO", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "mediate LIE LAO logulpra yapraren nesvelzo yagullo 812 (4)", "start": 244, "end": 302}, "mode": null, "domains": [], "persons": ["Rennes Veldouren", "Zoyami"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (42, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', 'b044b7008f77627f8c0fa2943b09c5edb0b4186c1ca26ba9f41588597ccc468c', 'statement', 'statement', 'TUV', NULL, NULL, 0, '{"speaker": "Velfe Hemvelnes", "country": "TUV", "quote": "prarenya douvelgul prafelo prayaka", "indirect": false, "evidence": {"quote": "meeting TUV LIE prarenya douvelgul prafelo prayaka 314 (0)", "start": 0, "end": 58}}');
INSERT INTO public.reports VALUES (43, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', '3d91d47462714511273e32f577579184cdcd429c841cc4164126508554f831c9', 'statement', 'statement', 'COG', NULL, NULL, 60, '{"speaker": "Kasa Hemfeya", "country": "COG", "quote": "renneshem femika zohemren veltormi", "indirect": false, "evidence": {"quote": "recall_ambassador COG LIE renneshem femika zohemren veltormi 597 (1)", "start": 60, "end": 128}}');
INSERT INTO public.reports VALUES (44, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', '9d54f88262b69b0627b6f90f7e91d7b6590601ea2620f06f9897426ed7fe5f36', 'office', 'office', 'LIE', NULL, NULL, 130, '{"person": "Renlo Hemdougul", "title_as_written": "ministre des Affaires \u00e9trang\u00e8res", "country": "LIE", "evidence": {"quote": "deploy LIE VCT lovelka zodoulo mipraren yamimi 818 (2)", "start": 130, "end": 184}}');
INSERT INTO public.reports VALUES (45, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', 'a0257b53cb0c402f9274e7e722c4adfe890bbe936e2edbacb512f6566f0fe6d5', 'office', 'office', 'DZA', NULL, NULL, 186, '{"person": "Feya Tordouzo", "title_as_written": "pr\u00e9sident", "country": "DZA", "evidence": {"quote": "extradite DZA EGY mifemi felozo bikagul lodoudou 539 (3)", "start": 186, "end": 242}}');
INSERT INTO public.reports VALUES (46, '06d5bb2b776631b378bf53b78e27cbb6e18174394e28e82e896b02068f94f27a', '201e655b3c66da7663eeff72c1ea274a5749d6dd819e2da81eae59911aa6b15d', 'office', 'office', 'LIE', NULL, NULL, 244, '{"person": "Rennes Veldouren", "title_as_written": "pr\u00e9sident", "country": "LIE", "evidence": {"quote": "mediate LIE LAO logulpra yapraren nesvelzo yagullo 812 (4)", "start": 244, "end": 302}}');
INSERT INTO public.reports VALUES (47, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '140301e176ef7cb5c5170ed14db278bc84b9b98d9e1264bf2d0a21b613163bf6', 'event', 'expel_diplomat', 'KOR LIE', '2015-01-01', '2015-01-01', 0, '{"kind": "expel_diplomat", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "KOR", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "expel_diplomat LIE KOR toryahem gulbipra douprami torgullo 883 (0)", "start": 0, "end": 66}, "mode": null, "domains": [], "persons": ["Rennes Veldouren", "Dourenren"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (48, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '3a55ebf3f06c3112c3c58b7a6f3b561f1af9d4b0354a9e42b7871bc746de4065', 'event', 'deploy', 'LIE VCT', NULL, NULL, 68, '{"kind": "deploy", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "VCT", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "deploy LIE VCT lovelka mikator mipraren yamimi 818 (1)", "start": 68, "end": 122}, "mode": null, "domains": [], "persons": [], "date": null, "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (49, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '885c0cd677dbde80f5487d0897f68192c2a7f6a1e432382753b5e13b2569f9c5', 'event', 'meeting', 'LIE TUV', '2015-01-01', '2015-01-31', 124, '{"kind": "meeting", "type": "", "source": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "meeting TUV LIE prarenya zohemdou prafelo salogul 314 (2)", "start": 124, "end": 181}, "mode": null, "domains": [], "persons": ["Velfe Hemvelnes", "Nesnes Yagulren"], "date": "2015-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (50, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '4dd58b828247d90662775204e68dd4a811a9f2fea8382135eff7429d6ba06933', 'event', 'recall_ambassador', 'COG LIE', '2015-01-01', '2015-01-01', 183, '{"kind": "recall_ambassador", "type": "", "source": [{"code": "COG", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "LIE", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "recall_ambassador COG LIE renneshem dourentor zoyafe veltormi 597 (3)", "start": 183, "end": 252}, "mode": null, "domains": [], "persons": ["Hemfeya", "Nesmi Pradoulo"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (51, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '6b80fc1be44857a978a66c3b91e4886117ded0eb05298474d58e2fe3af00c567', 'event', 'sanction', 'EGY TUV', NULL, NULL, 254, '{"kind": "sanction", "type": "", "source": [{"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "EGY", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "sanction TUV EGY torhemhem douvelnes bifedou zohemzo 366 (4)", "start": 254, "end": 314}, "mode": null, "domains": [], "persons": ["Yaren Miloka", "Kamibi"], "date": null, "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (52, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '35b734695d778810eeca0e4b42538a562a762c25c711a4651a91ad445ae18175', 'event', 'ratify', 'IRQ SMR', '2015-01-01', '2015-01-01', 316, '{"kind": "ratify", "type": "", "source": [{"code": "SMR", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "IRQ", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "ratify SMR IRQ nesdouvel renneslo prazohem mihemmi 169 (5)", "start": 316, "end": 374}, "mode": null, "domains": [], "persons": ["Zomiren", "Bizo Gulvelya"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (53, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '71479527e200ce25948757b1227bc77f269a88b935bddb28df76e2eaaad32d81', 'event', 'open_embassy', 'GAB TUV', '2015-01-01', '2015-01-01', 376, '{"kind": "open_embassy", "type": "", "source": [{"code": "GAB", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "TUV", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "open_embassy GAB TUV renhemzo kakapra pradoutor hemprazo 338 (6)", "start": 376, "end": 440}, "mode": null, "domains": [], "persons": ["Gulrenmi", "Hemvelnes"], "date": "2015-01-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (54, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', 'ed1ab18a541d089b4b38dace8ea8fc791f6c9fd976b64ed9c622c4b79e7185ab', 'event', 'negotiate', 'ISR PLW', '2015-01-01', '2015-01-31', 442, '{"kind": "negotiate", "type": "", "source": [{"code": "ISR", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "PLW", "basis": "stated", "sector": null, "person": null, "office": null}], "target": [{"code": "ISR", "basis": "stated", "sector": null, "person": null, "office": null}, {"code": "PLW", "basis": "stated", "sector": null, "person": null, "office": null}], "status": "happened", "evidence": {"quote": "negotiate PLW ISR nesrenren nessaya hemvelka ferenpra 321 (7)", "start": 442, "end": 503}, "mode": null, "domains": [], "persons": ["Gulvel Yarenren", "Nesnespra"], "date": "2015-01", "date_basis": null, "place": null, "according_to": null, "frame": null}');
INSERT INTO public.reports VALUES (55, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '8a0ec1273dafd0706f8dea1d1a187b3664a01100b9a0688c5d7863a8057beb43', 'measure', 'measure', 'ISR PLW', '2015-01-01', '2015-01-31', 442, '{"what": "nesrenren", "value": 321, "unit": "nesrenren", "period": "2015-01", "by": ["PLW"], "to": ["ISR"], "evidence": {"quote": "negotiate PLW ISR nesrenren nessaya hemvelka ferenpra 321 (7)", "start": 442, "end": 503}, "approximate": false}');
INSERT INTO public.reports VALUES (56, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', 'c178ea60cf5804a9faa35862fda40715604670f25a5f9abd82eba6e7dc47c3ce', 'statement', 'statement', 'LIE', NULL, NULL, 0, '{"speaker": "Rennes Veldouren", "country": "LIE", "quote": "toryahem gulbipra douprami torgullo", "indirect": false, "evidence": {"quote": "expel_diplomat LIE KOR toryahem gulbipra douprami torgullo 883 (0)", "start": 0, "end": 66}}');
INSERT INTO public.reports VALUES (57, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '564fb1aadcc3595ccf47857f7eecb70e77e92929eb9df45704c240a30b82abfb', 'statement', 'statement', 'LIE', NULL, NULL, 68, '{"speaker": "Renlo Hemdougul", "country": "LIE", "quote": "lovelka mikator mipraren yamimi", "indirect": false, "evidence": {"quote": "deploy LIE VCT lovelka mikator mipraren yamimi 818 (1)", "start": 68, "end": 122}}');
INSERT INTO public.reports VALUES (58, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', 'a885a801799c3a3ec84eb9cfe9a19a011ba085d204ddafcd1948ca2488efed99', 'statement', 'statement', 'TUV', NULL, NULL, 124, '{"speaker": "Velfe Hemvelnes", "country": "TUV", "quote": "prarenya zohemdou prafelo salogul", "indirect": false, "evidence": {"quote": "meeting TUV LIE prarenya zohemdou prafelo salogul 314 (2)", "start": 124, "end": 181}}');
INSERT INTO public.reports VALUES (59, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '916b621ad5f96cc80f8815c12ff564e7230d3f71890ea8394b5ce0b6def7a2cc', 'office', 'office', 'COG', NULL, NULL, 183, '{"person": "Kasa Hemfeya", "title_as_written": "ministre des Affaires \u00e9trang\u00e8res", "country": "COG", "evidence": {"quote": "recall_ambassador COG LIE renneshem dourentor zoyafe veltormi 597 (3)", "start": 183, "end": 252}}');
INSERT INTO public.reports VALUES (60, 'e2fac49fe7b8c76d2ad5cd0b7532d5f16c614127c61bad8e4f04acd97b59f72d', '88d7bbbba11766d87359456ee21a21d368876ff5814982498ab0ce054a551a33', 'office', 'office', 'GAB', NULL, NULL, 376, '{"person": "Mife Gulrenmi", "title_as_written": "pr\u00e9sident", "country": "GAB", "evidence": {"quote": "open_embassy GAB TUV renhemzo kakapra pradoutor hemprazo 338 (6)", "start": 376, "end": 440}}');



INSERT INTO public.schema_version VALUES (1);
INSERT INTO public.schema_version VALUES (2);



SELECT pg_catalog.setval('public.articles_number_seq', 6, true);



SELECT pg_catalog.setval('public.codings_number_seq', 6, true);



SELECT pg_catalog.setval('public.failures_number_seq', 1, true);



SELECT pg_catalog.setval('public.judgements_number_seq', 3, true);



SELECT pg_catalog.setval('public.reports_number_seq', 60, true);



ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);



ALTER TABLE ONLY public.articles
    ADD CONSTRAINT pk_articles PRIMARY KEY (number);



ALTER TABLE ONLY public.codings
    ADD CONSTRAINT pk_codings PRIMARY KEY (number);



ALTER TABLE ONLY public.compared
    ADD CONSTRAINT pk_compared PRIMARY KEY (report, rules);



ALTER TABLE ONLY public.failures
    ADD CONSTRAINT pk_failures PRIMARY KEY (number);



ALTER TABLE ONLY public.judgements
    ADD CONSTRAINT pk_judgements PRIMARY KEY (number);



ALTER TABLE ONLY public.likenesses
    ADD CONSTRAINT pk_likenesses PRIMARY KEY (first, second, rules);



ALTER TABLE ONLY public.reports
    ADD CONSTRAINT pk_reports PRIMARY KEY (number);



ALTER TABLE ONLY public.schema_version
    ADD CONSTRAINT pk_schema_version PRIMARY KEY (version);



ALTER TABLE ONLY public.articles
    ADD CONSTRAINT uq_articles_digest UNIQUE (digest);



ALTER TABLE ONLY public.codings
    ADD CONSTRAINT uq_codings_digest UNIQUE (digest);



ALTER TABLE ONLY public.failures
    ADD CONSTRAINT uq_failures_digest UNIQUE (digest);



ALTER TABLE ONLY public.judgements
    ADD CONSTRAINT uq_judgements_digest UNIQUE (digest);



CREATE INDEX ix_articles_id ON public.articles USING btree (id);



CREATE INDEX ix_articles_words ON public.articles USING gin (to_tsvector(
CASE language
    WHEN 'fr'::text THEN 'french'::regconfig
    WHEN 'en'::text THEN 'english'::regconfig
    ELSE 'simple'::regconfig
END, translate(NORMALIZE("left"(((COALESCE(title, ''::text) || ' '::text) || text), 150000)), 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽž'::text, 'AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyyAaAaAaCcCcCcCcDdEeEeEeEeEeGgGgGgGgHhIiIiIiIiIJjKkLlLlLlNnNnNnOoOoOoRrRrRrSsSsSsSsTtTtUuUuUuUuUuUuWwYyYZzZzZz'::text)));



CREATE INDEX ix_codings_article ON public.codings USING btree (article);



CREATE INDEX ix_failures_article ON public.failures USING btree (article);



CREATE INDEX ix_reports_coding ON public.reports USING btree (coding);



CREATE INDEX ix_reports_digest ON public.reports USING btree (digest);



CREATE INDEX ix_reports_sort_kind ON public.reports USING btree (sort, kind);



ALTER TABLE ONLY public.codings
    ADD CONSTRAINT fk_codings_article FOREIGN KEY (article) REFERENCES public.articles(digest);



ALTER TABLE ONLY public.judgements
    ADD CONSTRAINT fk_judgements_undoes FOREIGN KEY (undoes) REFERENCES public.judgements(digest);



ALTER TABLE ONLY public.reports
    ADD CONSTRAINT fk_reports_coding FOREIGN KEY (coding) REFERENCES public.codings(digest);




