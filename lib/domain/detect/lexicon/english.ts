import type { Term } from "../lexicon";
import { type Row, termsOf } from "./rows";

const ROWS: readonly Row[] = [
  [
    "lead",
    "social_handle",
    0.6,
    "visit my channel",
    "my_channel my_chanel my_youtube my_chanell my_chennel my_channels mah_channel our_channel ma_channel my_you_tube my_yt my_new_channel this_channel my_page my_facebook my_instagram my_twitter my_website my_site my_blog my_profile our_page our_website our_site our_facebook my_soundcloud my_fb my_ig my_store my_shop our_store our_shop my_stream my_twitch",
  ],
  [
    "lead",
    "social_handle",
    0.6,
    "subscribe to me",
    "subscribe_to_me subscribe_to_my subscribe_me subscribe_my subscribe_for subscribe_please please_subscribe pls_subscribe plz_subscribe sub_me sub_to_me sub_to_my sub_my sub_4_sub sub_for_sub sub4sub i'll_sub i_sub_back subscribe_back sub_back subscribe_and subscribe_if subscribe_now subscribe_pls subscribe_plz sucscribe_to subcribe_to suscribe_to subscribe_guys subscribe_us subscribe_to_us like_and_subscribe comment_and_subscribe subscribe_too get_subs some_subs more_subscribers subscribers_please 100_subscribers subs_please follow_4_follow follow_for_follow like_4_like f4f l4l subscribe_subscribe subscribers_by subscribing_to_my subscribing_to_me 1000_subscribers hundred_subscribers",
  ],
  [
    "lead",
    "social_handle",
    0.6,
    "check out mine",
    "check_out_my check_my check_our check_out_our check_out_mine check_me_out check_us_out check_them_out check_it_out_on check_out_this_video check_out_this_playlist check_out_this_website check_out_this_site check_this_out check_out_these check_out_mah check_out_the_channel checked_out_my checked_out_some_of_my checking_out_my chacking_out_my check_out_some_of_my visit_my visit_our visit_us watch_my listen_to_my listen_to_our look_at_my look_up_my view_my view_our go_to_my come_to_my come_check check_out_cece see_my see_our click_on_my click_my click_here click_the_link click_this_link link_in_bio link_in_my_bio link_in_the_bio link_below link_in_description my_videos my_vids my_vidios my_video my_music my_new_song my_song my_songs my_cover my_covers my_new_video my_first_video my_music_video my_mixtape my_new_album support_my support_me support_us help_me_out help_us_out give_me_a_chance give_me_a_shot vote_for_me vote_me share_my promote_my follow_me follow_us follow_my add_me_on join_me join_us join_my join_our dm_me dm_us dm_for message_me inbox_me hit_me_up text_me whatsapp_me contact_me contact_us email_me email_us mail_me call_me_at reach_me reach_us ping_me talk_to_me write_me chat_me write_to_me message_us text_us find_us_on find_me_on visit_site visit_website",
  ],
  [
    "lead",
    "external_app",
    0.55,
    "earn money elsewhere",
    "make_money_online earn_money_online make_money_from_home working_from_home work_from_home earn_real_money earn_money_from gift_card_codes free_gift_cards free_gift_card free_itunes_codes make_money_at earn_extra_cash sign_up_here sign_up_at sign_up_now register_here go_to_this_site this_site this_website amazing_site cool_website use_my_code use_code my_code my_referral referral_link promo_code buy_here order_here order_now_at shop_now shop_here download_the_app download_our_app download_here get_it_here is_available_at available_at buy_from_my get_yours_at click_to_claim claim_your claim_now reply_stop txt_stop prize_guaranteed",
  ],
  [
    "lead",
    "hidden_pointer",
    0.55,
    "see the picture",
    "last_photo last_picture last_pic see_photo_2 see_pic_2 number_in_the_picture see_my_bio see_bio check_my_bio check_bio in_my_bio look_at_my_profile_picture on_my_profile my_number_is",
    "imply",
  ],
  [
    "lead",
    "foreign_im",
    0.6,
    "another app, same number",
    "the_green_app on_the_green_app green_app_same w.a_number wa_number on_wa whatsapp_number on_telegram on_whatsapp on_wechat on_line_app on_signal on_snapchat on_kik on_insta on_instagram on_discord via_whatsapp via_telegram via_wechat add_my_wechat add_me_wechat my_wechat my_whatsapp my_telegram my_line_id my_kakao whatsapp_us our_whatsapp",
    "provide",
  ],
  [
    "benign",
    "none",
    0,
    "",
    "wifi_signal at_the_cafe check_my_size subscribe_to_the_newsletter_not call_me_maybe",
  ],
];

export const ENGLISH_TERMS: readonly Term[] = termsOf(ROWS);
